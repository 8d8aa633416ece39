package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationCommand.ViewReply;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.ReplyViewed;
import dev.patchbay.model.chat.ConversationReply.Taken;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.ShownButton;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ticket's card is brought up to date for whoever sees it. */
class CardRefreshTest {

    private final TeamsWorld world = new TeamsWorld();
    private final TicketPosts tickets = new TicketPosts(world);
    private final Member ben = world.teams.member("Ben", false);

    @AfterEach
    void close() {
        assertThat(world.teams.violations()).isEmpty();
        world.close();
    }

    @Test
    void eachReaderSeesACardOfTheirOwn() {
        Said said = tickets.answered(TicketReplies.SHARED);
        List<Shown> everybodys = world.posts(said.thread());

        world.teams.look(world.ada, said.thread());
        world.teams.look(ben, said.thread());

        assertThat(tickets.card(said, world.ada).text()).contains("assigned to Ada", "seen by Ada");
        assertThat(tickets.card(said, ben).text()).contains("seen by Ben");
        assertThat(world.posts(said.thread())).isEqualTo(everybodys);
    }

    @Test
    void itIsAskedForOnceAMinuteAndNamesTheReplyAndTheReaderOnly() {
        Said said = tickets.answered(TicketReplies.SHARED);

        world.teams.look(world.ada, said.thread());
        world.teams.look(world.ada, said.thread());

        assertThat(tickets.views()).hasSize(1);
        ViewReply view = tickets.views().getFirst();
        assertThat(view.tenant()).isEqualTo(world.tenant);
        assertThat(view.place()).isEqualTo(world.conversation.taken.getFirst().place());
        assertThat(view.sender().user()).isEqualTo(world.ada.id());
        assertThat(view.room().shared()).isFalse();
    }

    @Test
    void theCardThatComesBackIsAskedForAgain() {
        Said said = tickets.answered(TicketReplies.SHARED);
        world.teams.look(world.ada, said.thread());

        world.teams.refresh(world.ada, tickets.card(said, world.ada));

        assertThat(tickets.views()).hasSize(2);
        assertThat(TicketPosts.refresh(tickets.card(said, world.ada)))
                .isEqualTo(TicketPosts.refresh(world.posts(said.thread()).getFirst()));
    }

    @Test
    void aButtonOfTheReadersOwnIsPressedByItsLabel() {
        Said said = tickets.answered(TicketReplies.SHARED);
        world.teams.look(world.ada, said.thread());
        assertThat(tickets.card(said, world.ada).buttons())
                .extracting(ShownButton::label)
                .contains("Reopen as Ada")
                .doesNotContain("Take", "Refresh");

        world.teams.press(world.ada, said.thread(), "Reopen as Ada");

        PressButton pressed = (PressButton) world.conversation.asked.getLast();
        assertThat(pressed.label()).contains("Reopen as Ada");
        assertThat(pressed.button()).isEqualTo(-1);
        assertThat(pressed.delivery()).isEqualTo(tickets.views().getFirst().delivery());
    }

    @Test
    void whoIsToSeeWhatEverybodyDoesSeesThatWithItsOwnButtons() {
        world.conversation.answers = command -> command instanceof ViewReply
                ? new ReplyViewed(TicketReplies.SHARED, false)
                : new Taken(ConversationId.random());
        Said said = tickets.answered(TicketReplies.SHARED);
        world.teams.look(world.ada, said.thread());

        world.teams.press(world.ada, said.thread(), "Take");

        PressButton pressed = (PressButton) world.conversation.asked.getLast();
        assertThat(pressed.button()).isZero();
        assertThat(pressed.label()).contains("Take");
    }

    @Test
    void aTicketThatIsNotThereForTheReaderAnyMoreIsSaidSoInItsPlace() {
        world.conversation.answers =
                command -> new ReplyViewed(Reply.of(new Block.Text("TKT-1042 is not there for you any more.")), true);
        Said said = tickets.answered(TicketReplies.SHARED);

        world.teams.look(ben, said.thread());

        assertThat(tickets.card(said, ben).text()).isEqualTo("TKT-1042 is not there for you any more.");
        assertThat(tickets.card(said, ben).buttons())
                .extracting(ShownButton::label)
                .doesNotContain("Take", "Note");
        assertThat(tickets.card(said, world.ada).text()).contains("VPN drops");
    }

    @Test
    void inALargeChannelWhoAskedIsNamedAndTheOthersAskThemselves() {
        IntStream.range(0, 60).forEach(number -> world.teams.member("Member " + number, false));
        Said said = tickets.answered(TicketReplies.SHARED);
        assertThat(TicketPosts.refresh(world.posts(said.thread()).getFirst()).path("userIds"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo(world.ada.id());

        world.teams.look(ben, said.thread());
        assertThat(tickets.views()).isEmpty();
        world.teams.refresh(ben, tickets.card(said, ben));

        assertThat(tickets.card(said, ben).text()).contains("seen by Ben");
        assertThat(TicketPosts.refresh(tickets.card(said, ben)).path("userIds"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo(ben.id());
    }

    @Test
    void whatIsNotTheCardOfOneTicketIsNotAskedForAgain() {
        Block ticket = TicketReplies.SHARED.blocks().getFirst();

        assertThat(TicketPosts.refresh(tickets.posted(Reply.of(ticket, ticket))).isMissingNode())
                .isTrue();
        assertThat(TicketPosts.refresh(tickets.posted(Reply.of(ticket, new Block.ProgressBar("more", 1, 2))))
                        .isMissingNode())
                .isTrue();
        assertThat(TicketPosts.refresh(tickets.posted(TicketReplies.SHARED)).isMissingNode())
                .isFalse();
    }
}
