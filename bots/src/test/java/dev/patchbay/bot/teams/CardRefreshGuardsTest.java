package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationReply.ReplyViewed;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.teams.ActivitySender.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What asking for a card may cost, and what it may be made to show. */
class CardRefreshGuardsTest {

    private static final String NOT_NOW = "This card could not be brought up to date just now.";

    private final TeamsWorld world = new TeamsWorld();
    private final TicketPosts tickets = new TicketPosts(world);

    @AfterEach
    void close() {
        assertThat(world.teams.violations()).isEmpty();
        world.close();
    }

    @Test
    void aDeskThatDoesNotAnswerInTimeLeavesTheCardAsItIs() {
        CountDownLatch slow = new CountDownLatch(1);
        world.conversation.answers = command -> {
            awaitUninterruptibly(slow);
            throw new Failure(ErrorCode.UNAVAILABLE, "too late");
        };
        Said said = tickets.answered(TicketReplies.SHARED);
        Instant asked = Instant.now();

        world.teams.look(world.ada, said.thread());

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(6));
        assertThat(tickets.card(said, world.ada).text())
                .isEqualTo(world.posts(said.thread()).getFirst().text());
        assertThat(world.whispers(said.thread())).containsExactly(NOT_NOW);
        slow.countDown();
    }

    @Test
    void aDeskThatIsBackIsAskedAgain() {
        Said said = tickets.answered(TicketReplies.SHARED);
        world.conversation.downFor = 1;
        world.teams.look(world.ada, said.thread());
        assertThat(world.whispers(said.thread())).containsExactly(NOT_NOW);

        world.teams.refresh(world.ada, tickets.card(said, world.ada));

        assertThat(tickets.card(said, world.ada).text()).contains("seen by Ada");
    }

    @Test
    void whatIsTooLongForACardGoesByItsNumber() {
        List<TicketNote> notes = Collections.nCopies(3, new TicketNote("Ada", Instant.EPOCH, "é".repeat(10_000)));
        world.conversation.answers =
                command -> new ReplyViewed(Reply.of(new Block.TicketCard(TicketReplies.ticket(notes))), true);
        Said said = tickets.answered(TicketReplies.SHARED);

        world.teams.look(world.ada, said.thread());

        assertThat(tickets.card(said, world.ada).text()).contains("say \"show TKT-1042\" for the rest");
    }

    @Test
    void aReaderWhoAsksWithoutEndIsToldNo() {
        Said said = tickets.answered(TicketReplies.SHARED);

        IntStream.range(0, 2 * ViewRates.MOST)
                .forEach(time -> world.teams.refresh(world.ada, tickets.card(said, world.ada)));

        assertThat(tickets.views()).hasSize(ViewRates.MOST);
        assertThat(tickets.card(said, world.ada).text()).contains("seen by Ada");
    }

    @Test
    void forgedDataIsNotReadAndAForgedReplyIsAskedForInItsOwnPlaceOnly() {
        Said said = tickets.answered(TicketReplies.SHARED);
        ObjectNode forged = invoke(said, "refresh:00000000-0000-4000-8000-000000000009");
        forged.withObject("value")
                .withObject("action")
                .putObject("data")
                .put("ticket", "TKT-1")
                .put("tenant", "another");

        JsonNode answer = send(forged).body();

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(tickets.views()).singleElement().satisfies(view -> {
            assertThat(view.tenant()).isEqualTo(world.tenant);
            assertThat(view.place())
                    .isEqualTo(world.conversation.taken.getFirst().place());
        });
    }

    @Test
    void aVerbThatIsNotOursAsksForNothing() {
        Said said = tickets.answered(TicketReplies.SHARED);

        JsonNode answer = send(invoke(said, "refresh:TKT-1042")).body();

        assertThat(answer.path("value").asText()).contains("not one of mine");
        assertThat(world.conversation.asked).isEmpty();
    }

    @Test
    void aTenantThatIsNotConnectedIsShownNothing() {
        Said said = tickets.answered(TicketReplies.SHARED);
        world.teams.look(world.ada, said.thread());
        ObjectNode foreign =
                invoke(said, "refresh:" + tickets.views().getFirst().delivery());
        foreign.withObject("conversation").put("tenantId", "7e5a7a11-0000-4000-8000-00000000f00d");

        JsonNode body = send(foreign).body();

        assertThat(body.isMissingNode()).isTrue();
        assertThat(tickets.views()).hasSize(1);
    }

    private ObjectNode invoke(Said said, String verb) {
        ObjectNode activity = world.teams.backstage().messageOf(world.ada, said.thread(), "");
        activity.put("type", "invoke").put("name", "adaptiveCard/action");
        ObjectNode value = activity.putObject("value").put("trigger", "automatic");
        value.putObject("action").put("type", "Action.Execute").put("verb", verb);
        return activity;
    }

    private Answer send(ObjectNode activity) {
        var backstage = world.teams.backstage();
        return backstage
                .sender()
                .post(activity.toString(), "Bearer " + backstage.mint().token());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
