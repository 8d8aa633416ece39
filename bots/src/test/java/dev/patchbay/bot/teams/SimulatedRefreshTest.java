package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand.ViewReply;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.Taken;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Reply;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulated Teams sees when a bot would be asked for a card without end. */
class SimulatedRefreshTest {

    private final TeamsWorld world = new TeamsWorld();
    private final DeliveryId delivery = DeliveryId.random();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCardThatChangesWheneverItIsSeenBreaksTheRules() {
        InboundMessage message = ask();
        List<String> standing = deliver(message, "first", List.of());
        AtomicInteger views = new AtomicInteger();
        world.conversation.answers = command -> {
            if (command instanceof ViewReply view) {
                deliver(message, "view " + views.incrementAndGet(), standing);
                return TicketReplies.own(view);
            }
            return new Taken(ConversationId.random());
        };

        world.teams.look(world.ada, world.direct);

        assertThat(world.teams.violations()).containsExactly("refresh: the card changes whenever it is seen");
    }

    @Test
    void aChangedCardIsAskedForAnew() {
        world.conversation.answers = command ->
                command instanceof ViewReply view ? TicketReplies.own(view) : new Taken(ConversationId.random());
        InboundMessage message = ask();
        List<String> standing = deliver(message, "first", List.of());
        world.teams.look(world.ada, world.direct);

        deliver(message, "second", standing);
        assertThat(world.teams.thread(world.direct, world.ada).getLast().text())
                .contains("second")
                .doesNotContain("seen by Ada");
        world.teams.look(world.ada, world.direct);

        assertThat(world.teams.thread(world.direct, world.ada).getLast().text()).contains("seen by Ada");
        assertThat(world.conversation.asked).hasSize(2);
        assertThat(world.teams.violations()).isEmpty();
    }

    private InboundMessage ask() {
        world.conversation.replies = message -> null;
        world.teams.say(world.ada, world.direct, "show TKT-1042", List.of());
        world.awaitQuiet();
        return world.conversation.taken.getFirst();
    }

    private List<String> deliver(InboundMessage message, String words, List<String> standing) {
        Block ticket = TicketReplies.SHARED.blocks().getFirst();
        Reply reply = Reply.of(ticket, new Block.Text(words));
        return ((Delivered) world.conversation.deliver(message, delivery, reply, standing)).posts();
    }
}
