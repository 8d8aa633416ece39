package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform.Reaction;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket that is moved on by emojis on its card. */
class EmojiScenariosIT extends Scenarios {

    private static final Pattern NUMBER = Pattern.compile("TKT-\\d+");

    private Spot thread;
    private Shown card;
    private String number;

    @BeforeEach
    void anEngineerOpensATicketInADirectConversation() {
        thread = chat.say(eva, chat.direct(eva), "create a ticket for Acme: VPN drops", List.of())
                .thread();
        awaitText(thread, "VPN drops");
        awaitQuiet(thread);
        card = answers(thread).stream()
                .filter(shown -> NUMBER.matcher(shown.text()).find())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Matcher found = NUMBER.matcher(card.text());
        assertThat(found.find()).isTrue();
        number = found.group();
    }

    @Test
    void emojisOnTheCardMoveTheTicketOnAndSayWhoPutThem() {
        chat.react(eva, card, Reaction.EYES);
        awaitText(thread, number + " taken by Eva", "(👀)");

        chat.react(eva, card, Reaction.CHECK_MARK);
        awaitText(thread, number + " resolved by Eva", "(✅)");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(buttons(thread)).contains("Reopen"));
    }

    /** Teams tells bots of reactions on their own messages only. */
    @Test
    void anEmojiOnTheMessageThatATicketBeganWithDoesTheSame() {
        Spot ours = ownChannel("emoji");
        Spot opened = mention(ours, "create a ticket: printer is offline").thread();
        awaitText(opened, "printer is offline");
        awaitQuiet(opened);
        Shown opening = Stream.of(ours, opened)
                .flatMap(spot -> chat.thread(spot).stream())
                .filter(shown -> !shown.byBot() && shown.text().contains("printer is offline"))
                .findFirst()
                .orElseThrow();

        chat.react(eva, opening, Reaction.CHECK_MARK);

        if (name == Platform.TEAMS) {
            awaitQuiet(opened);
            assertThat(read(opened)).doesNotContain("resolved by");
        } else {
            awaitText(opened, "resolved by Eva", "(✅)");
        }
    }

    @Test
    void takingAnEmojiBackOrPuttingAnotherDoesNothing() {
        chat.react(eva, card, Reaction.CHECK_MARK);
        awaitText(thread, number + " resolved by ");
        awaitQuiet(thread);
        String before = read(thread);

        chat.unreact(eva, card, Reaction.CHECK_MARK);
        chat.react(eva, card, Reaction.PARTY);

        awaitQuiet(thread);
        assertThat(read(thread)).isEqualTo(before);
    }

    @Test
    void anEmojiThatIsToldOfTwiceCountsOnce() {
        chat.faults().set(Trouble.DUPLICATES, 1);

        chat.react(eva, card, Reaction.POLICE_LIGHT);

        awaitText(thread, number + " escalated by ");
        awaitQuiet(thread);
        assertThat(times(thread, "escalated by")).isEqualTo(1);
        assertThat(read(thread)).doesNotContain("already");
    }

    @Test
    void aGuestsEmojiChangesNothing() {
        Spot theirs = chat.say(guest, chat.direct(guest), "create a ticket: my screen flickers", List.of())
                .thread();
        awaitText(theirs, "my screen flickers");
        awaitQuiet(theirs);
        Shown ofTheirs = answers(theirs).stream()
                .filter(shown -> shown.text().contains("my screen flickers"))
                .findFirst()
                .orElseThrow();

        chat.react(guest, ofTheirs, Reaction.CHECK_MARK);

        awaitQuiet(theirs);
        assertThat(read(theirs)).doesNotContain("resolved by", "Resolved");
    }
}
