package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.SimulatedPlatform.Dialog;
import dev.patchbay.simulator.SimulatedPlatform.DialogField;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.ShownButton;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tickets: by words, by buttons, and from a message by a dialog. */
class TicketScenariosIT extends Scenarios {

    private static final Pattern NUMBER = Pattern.compile("TKT-\\d+");

    /** What is below a ticket's card in any state. */
    private static final Set<String> CARD = Set.of("Note", "Reopen");

    @Test
    void aTicketIsOpenedByWords() {
        Spot thread = ask("create a ticket for Acme: VPN down, high");

        awaitText(thread, "VPN down", "Acme", "High");
    }

    @Test
    void aTicketIsShownByItsNumber() {
        String number = opened("printer jams");

        Spot thread = ask("show " + number);

        awaitText(thread, number, "printer jams");
    }

    @Test
    void aTicketThatIsNotThereIsSaidSo() {
        Spot thread = ask("show TKT-999999");

        awaitText(thread, "999999");
        assertThat(read(thread)).contains("no ticket").doesNotContain("Exception");
    }

    @Test
    void itMeansTheTicketOfTheThread() {
        Spot thread = ask("create a ticket for Acme: mail is slow");
        awaitText(thread, "mail is slow");

        say(thread, "note on it: called them back");

        awaitText(thread, "called them back");
    }

    @Test
    void aTicketIsTakenAndClosedByWords() {
        Spot thread = ask("create a ticket for Acme: disk full");
        awaitText(thread, "disk full");

        say(thread, "assign it to me");
        awaitText(thread, "taken by");
        say(thread, "close it");

        awaitText(thread, "closed by");
        awaitCard(thread, "Closed", "Reopen", "Note");
    }

    @Test
    void aTicketIsResolvedByItsButton() {
        Spot thread = ask("create a ticket for Acme: screen flickers");
        await().atMost(PATIENCE).until(() -> buttons(thread).contains("Resolve"));

        String card = card(thread).id();

        chat.press(eva, thread, "Resolve");

        awaitText(thread, "resolved by");
        awaitCard(thread, "Resolved", "Reopen", "Resolve");
        assertThat(card(thread).id()).isEqualTo(card);
        chat.press(eva, thread, "Reopen");
        awaitCard(thread, "Open", "Resolve", "Reopen");
        assertThat(card(thread).id()).isEqualTo(card);
    }

    @Test
    void aNoteIsWrittenInADialog() {
        Spot thread = ask("create a ticket for Acme: scanner offline");
        await().atMost(PATIENCE).until(() -> buttons(thread).contains("Note"));

        chat.press(eva, thread, "Note");
        Dialog dialog = dialog();
        chat.submit(eva, fill(dialog, "note", "rebooted the scanner"));

        awaitText(thread, "rebooted the scanner");
        assertThat(cards(thread)).hasSize(1);
    }

    @Test
    void aTicketIsSnoozedInADialogAndWokenByItsButton() {
        Spot thread = ask("create a ticket for Acme: toner is low");
        await().atMost(PATIENCE).until(() -> buttons(thread).contains("Snooze"));
        String card = card(thread).id();

        chat.press(eva, thread, "Snooze");
        chat.submit(eva, fill(dialog(), "other_time", "in 3 days"));
        awaitCard(thread, "Snoozed until", "Wake", "Snooze");
        assertThat(card(thread).id()).isEqualTo(card);
        awaitText(thread, "or until the customer writes.");
        chat.press(eva, thread, "Wake");

        awaitText(thread, "Awake again.");
        awaitCard(thread, "toner is low", "Snooze", "Wake");
        assertThat(card(thread).id()).isEqualTo(card);
    }

    @Test
    void aTicketIsEscalatedInADialogAndTheSecondTimeIsSaidSo() {
        Spot thread = ask("create a ticket for Acme: till is down");
        await().atMost(PATIENCE).until(() -> buttons(thread).contains("Escalate"));
        String card = card(thread).id();

        chat.press(eva, thread, "Escalate");
        chat.submit(eva, fill(dialog(), "reason", "the shop is closed"));
        awaitText(thread, "Escalated: the shop is closed");
        awaitCard(thread, "Escalated by", "Resolve", "Escalate");
        assertThat(card(thread).id()).isEqualTo(card);
        say(thread, "escalate it: hurry");

        awaitText(thread, "Escalated already, by");
        assertThat(cards(thread)).hasSize(1);
    }

    @Test
    void aSnoozedTicketIsLeftOutOfTheList() {
        Spot thread = ask("create a ticket for Acme: a sleeping one");
        awaitText(thread, "a sleeping one");

        say(thread, "snooze it until tomorrow");
        awaitText(thread, "Snoozed until");

        Spot list = ask("list tickets");
        awaitText(list, "more snoozed");
        assertThat(read(list)).doesNotContain("a sleeping one");
    }

    @Test
    void ticketsAreListed() {
        opened("a listed one");

        Spot thread = ask("list tickets");

        awaitText(thread, "a listed one");
    }

    @Test
    void aTicketIsMadeFromAMessageInADialogThatIsFilledInAlready() {
        Said said = say(channel, "our VPN drops every ten minutes");

        chat.createTicketFrom(eva, said);
        Dialog dialog = dialog();

        assertThat(dialog.fields()).extracting(DialogField::value).contains("our VPN drops every ten minutes");
        chat.submit(eva, fill(dialog, "title", "VPN drops"));
        awaitText(said.thread(), "VPN drops", "TKT-");
    }

    @Test
    void aDialogSaysWhichFieldIsWrong() {
        Said said = say(channel, "words to be removed");
        chat.createTicketFrom(eva, said);
        Dialog dialog = dialog();

        chat.submit(eva, fill(dialog, "title", " "));

        await().atMost(PATIENCE).until(() -> isRefused(said.thread()));
        assertThat(read(said.thread())).doesNotContain("Opened");
    }

    /** In the dialog itself; on Discord, whose dialogs cannot show errors, in words that only the sender sees. */
    private boolean isRefused(Spot thread) {
        return chat.dialog(eva)
                        .map(open -> !open.error().isEmpty()
                                || open.fields().stream()
                                        .anyMatch(field -> !field.error().isEmpty()))
                        .orElse(false)
                || name == Platform.DISCORD
                        && Stream.of(channel, thread)
                                .anyMatch(spot -> read(spot).contains("Not sent yet"));
    }

    @Test
    void aGuestSeesOnlyTheirOwnTickets() {
        String number = opened("not for guests");

        Spot thread =
                chat.say(guest, chat.direct(guest), "show " + number, List.of()).thread();

        await().atMost(PATIENCE).until(() -> !answers(thread).isEmpty());
        assertThat(read(thread)).doesNotContain("not for guests");
    }

    @Test
    void aGuestOpensATicketAndSeesIt() {
        Spot direct = chat.direct(guest);
        Spot thread = chat.say(guest, direct, "create a ticket: my mouse is gone", List.of())
                .thread();

        awaitText(thread, "my mouse is gone");
    }

    @Test
    void hostileMarkupOfATicketIsShownAndNotObeyed() {
        String hostile = "@everyone <!channel> <@U123> **bold** <b>x</b> [a](http://evil.example) `code`";

        Spot thread = ask("create a ticket for Acme: " + hostile);

        awaitText(thread, "bold", "code");
        assertThat(answers(thread)).allSatisfy(answer -> assertThat(answer.buttons())
                .noneMatch(button -> button.link().orElse("").contains("evil.example")));
    }

    @Test
    void whatIsDoneInAnotherThreadShowsOnTheCardWhereTheTicketWasOpened() {
        Spot thread = ask("create a ticket for Acme: badge reader offline");
        awaitText(thread, "badge reader offline");
        awaitQuiet(thread);
        Matcher number = NUMBER.matcher(read(thread));
        assertThat(number.find()).isTrue();

        awaitText(ask("resolve " + number.group()), "Resolved");

        awaitCard(thread, "Resolved", "Reopen", "Resolve");
    }

    /** Waits for the one card of the thread to say that, with buttons that fit. */
    private void awaitCard(Spot thread, String text, String button, String without) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(cards(thread)).hasSize(1);
            assertThat(card(thread).text()).contains(text);
            assertThat(card(thread).buttons())
                    .extracting(ShownButton::label)
                    .contains(button)
                    .doesNotContain(without);
        });
    }

    private Shown card(Spot thread) {
        return cards(thread).getFirst();
    }

    private List<Shown> cards(Spot thread) {
        return answers(thread).stream()
                .filter(shown -> shown.buttons().stream().anyMatch(button -> CARD.contains(button.label())))
                .toList();
    }

    private String opened(String title) {
        Spot thread = ask("create a ticket for Acme: " + title);
        awaitText(thread, title);
        Matcher number = NUMBER.matcher(read(thread));
        assertThat(number.find()).isTrue();
        return number.group();
    }
}
