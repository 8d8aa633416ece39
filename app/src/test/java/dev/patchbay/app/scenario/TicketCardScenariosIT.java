package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Reaction;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.ShownButton;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer's ticket with its card in a channel of our own: its buttons change it in place. */
class TicketCardScenariosIT extends Scenarios {

    private static final Pattern NUMBER = Pattern.compile("TKT-\\d+");

    private Member ada;
    private Spot orders;
    private Spot theirs;
    private Spot ours;
    private String number;

    @BeforeEach
    void aGuestOpensATicketThatIsMirroredIntoTheChannel() {
        mirrorIntoTheChannel();
        theirs = chat.say(guest, chat.direct(guest), "create a ticket: my screen flickers", List.of())
                .thread();
        awaitText(theirs, "my screen flickers");
        Matcher found = NUMBER.matcher(read(theirs));
        assertThat(found.find()).isTrue();
        number = found.group();
        await().atMost(PATIENCE).until(() -> cardInTheChannel().isPresent());
        ours = new Spot(channel.channel(), cardInTheChannel().orElseThrow().id());
    }

    @AfterEach
    void mirrorNoMore() {
        chat.say(ada, orders, "stop mirroring tickets", List.of());
        awaitText(orders, "not mirrored any more");
    }

    @Test
    void aSnoozedTicketComesBackByItselfAlsoAfterACrash() {
        chat.press(eva, ours, "Snooze");
        String soon =
                Instant.now().plusSeconds(15).truncatedTo(ChronoUnit.SECONDS).toString();
        chat.submit(eva, fill(dialog(), "other_time", soon));
        awaitCard("Snoozed until", "Wake");

        desk.crash();

        awaitText(ours, "Awake again: " + number);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(card().text()).doesNotContain("Snoozed until"));
        awaitCard(number, "Snooze");
        awaitQuiet(ours);
        assertThat(times(ours, "Awake again: ")).isEqualTo(1);
        assertThat(read(theirs)).doesNotContain("nooze", "Awake");
    }

    @Test
    void theCustomersWordsWakeATicket() {
        say(ours, "snooze it for 2 hours");
        awaitCard("Snoozed until", "Wake");

        chat.say(guest, theirs, "reply on " + number + ": it is worse now", List.of());

        awaitText(ours, "Awake again: " + number, "it is worse now");
        awaitCard(number, "Snooze");
        assertThat(read(theirs)).doesNotContain("nooze", "Awake");
    }

    @Test
    void anEscalationIsOnTheCardAndAnnouncedInOurChannelAlone() {
        chat.press(eva, ours, "Escalate");
        chat.submit(eva, fill(dialog(), "reason", "the shop is closed"));

        awaitCard("Escalated by", "Snooze");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(read(new Spot(channel.channel(), "")))
                .contains("escalated " + number + " · my screen flickers")
                .contains(": the shop is closed"));
        assertThat(card().buttons()).extracting(ShownButton::label).doesNotContain("Escalate");
        awaitQuiet(theirs);
        assertThat(read(theirs)).doesNotContain("scalate", "the shop is closed");

        chat.press(eva, ours, "Resolve");
        awaitCard("Resolved", "Reopen");
        assertThat(card().text()).doesNotContain("Escalated by");
    }

    @Test
    void anEmojiOnTheCardChangesItInPlaceForAnEngineerAlone() {
        chat.react(guest, card(), Reaction.POLICE_LIGHT);
        chat.react(eva, card(), Reaction.CHECK_MARK);

        awaitCard("Resolved", "Reopen");
        awaitText(ours, number + " resolved by Eva", "(✅)");
        awaitQuiet(ours);
        assertThat(read(ours)).doesNotContain("scalated");
        assertThat(read(theirs)).doesNotContain("✅");
    }

    @Test
    void aGuestMayNeitherSnoozeNorEscalate() {
        chat.say(guest, theirs, "snooze " + number + " until tomorrow", List.of());
        awaitText(theirs, "service desk may change");
        chat.say(guest, theirs, "escalate " + number + ": hurry", List.of());

        awaitTimes(theirs, "service desk may change", 2);
        assertThat(card().text()).doesNotContain("Snoozed", "Escalated");
    }

    /** The channel is an internal one from now on, and whoever is an admin has cards posted there. */
    private void mirrorIntoTheChannel() {
        ada = desk.admin(name);
        orders = chat.say(ada, channel, chat.mention() + " hello", List.of()).thread();
        awaitText(orders, "Hello");
        new ChannelPage(desk, name, channel).makeInternal();
        chat.say(ada, orders, "mirror tickets here", List.of());
        awaitText(orders, "From now on the cards of customers' tickets come into this channel");
    }

    private Optional<Shown> cardInTheChannel() {
        return answers(new Spot(channel.channel(), "")).stream()
                .filter(shown -> shown.text().contains(number) && shown.text().contains("my screen flickers"))
                .findFirst();
    }

    /** The one post that the card was from the beginning. */
    private Shown card() {
        return answers(ours).stream()
                .filter(shown -> shown.id().equals(ours.thread()))
                .findFirst()
                .orElseThrow();
    }

    /** Waits for the card to say that, with that button below it, and for no other card to stand beside it. */
    private void awaitCard(String text, String button) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(card().text()).contains(text);
            assertThat(card().buttons()).extracting(ShownButton::label).contains(button);
        });
        assertThat(answers(ours).stream().filter(shown -> shown.buttons().stream()
                        .anyMatch(offered -> offered.label().equals("Note"))))
                .hasSize(1);
    }
}
