package dev.patchbay.ticket;

import static dev.patchbay.ticket.TicketDesk.everything;
import static dev.patchbay.ticket.TicketDesk.wish;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketCommand.AddNote;
import dev.patchbay.model.ticket.TicketCommand.CreateTicket;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketCommand.UpdateTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.model.ticket.TicketReply.TicketShown;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class TicketConcurrencyTest {

    private final World world;
    private final Caller engineer;

    @AutoClose
    private final TicketDesk desk;

    TicketConcurrencyTest(World world) throws Exception {
        this.world = world;
        this.engineer = world.newCaller(world.newTenant(), "Eva Keller", Role.ENGINEER);
        this.desk = new TicketDesk(world);
    }

    @Test
    void fiftyAtOnceGetFiftyNumbersWithoutAGap() throws Exception {
        List<Ticket> opened = tickets(together(50, i -> wish(engineer, "ticket " + i)));

        assertThat(opened)
                .extracting(ticket -> ticket.number().value())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1001, 1050).boxed().toList());
    }

    @Test
    void theSameWishTwentyTimesAtOnceOpensOneTicketAndLeavesNoGap() throws Exception {
        CreateTicket wish = wish(engineer, "VPN down");

        List<Future<TicketReply>> replies = together(20, i -> wish);

        assertThat(tickets(replies)).extracting(Ticket::number).containsOnly(new TicketNumber(1001));
        assertThat(replies)
                .extracting(reply -> ((TicketShown) reply.result()).changed())
                .containsOnlyOnce(true);
        assertThat(desk.list(everything(engineer)).tickets()).hasSize(1);
        assertThat(desk.open(engineer, "next").number()).isEqualTo(new TicketNumber(1002));
    }

    @Test
    void ofManyChangesOfOneVersionOneWins() throws Exception {
        TicketNumber ticket = desk.open(engineer, "VPN down").number();

        List<Future<TicketReply>> replies = together(
                10, i -> UpdateTicket.of(engineer, ticket).withVersion(1).withTitle("title " + i));

        assertThat(replies).filteredOn(Future::succeeded).hasSize(1);
        assertThat(desk.ticket(new ShowTicket(engineer, ticket)).version()).isEqualTo(2);
    }

    @Test
    void changesOfDifferentFieldsAndNotesAtOnceAreAllKept() throws Exception {
        TicketNumber ticket = desk.open(engineer, "VPN down").number();

        together(20, i -> switch (i % 3) {
            case 0 -> new AddNote(engineer, "note-" + i, ticket, "note " + i);
            case 1 -> new TicketCommand.AssignTicket(engineer, ticket, "me");
            default -> UpdateTicket.of(engineer, ticket).withPriority(Priority.CRITICAL);
        });

        assertThat(desk.ticket(new ShowTicket(engineer, ticket))).satisfies(shown -> {
            assertThat(shown.notes()).hasSize(7);
            assertThat(shown.assignee()).contains("Eva Keller");
            assertThat(shown.priority()).isEqualTo(Priority.CRITICAL);
            assertThat(shown.version()).isEqualTo(10);
        });
    }

    private List<Future<TicketReply>> together(int count, IntFunction<TicketCommand> command) throws Exception {
        List<Future<TicketReply>> replies = IntStream.range(0, count)
                .mapToObj(i -> desk.send(command.apply(i)))
                .toList();
        Future.join(replies).otherwiseEmpty().await(20, SECONDS);
        return replies;
    }

    private static List<Ticket> tickets(List<Future<TicketReply>> replies) {
        return replies.stream()
                .map(reply -> ((TicketShown) reply.result()).ticket())
                .toList();
    }
}
