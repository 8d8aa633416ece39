package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may see and do what, and what hostile or huge words come to. */
class GuardScenariosIT extends Scenarios {

    @Test
    void aCodeSaidInAChannelIsVoid() {
        String code = desk.admin().linkCode();

        Spot open =
                chat.say(guest, channel, chat.mention() + " " + code, List.of()).thread();
        awaitText(open, "that code is void now");
        Spot thread = chat.say(guest, chat.direct(guest), code, List.of()).thread();

        await().atMost(PATIENCE).until(() -> !answers(thread).isEmpty());
        assertThat(read(thread)).doesNotContain("Linked");
    }

    @Test
    void aWrongCodeLinksNobody() {
        Spot thread =
                chat.say(guest, chat.direct(guest), "link 2222-BBBB", List.of()).thread();

        awaitText(thread, "That code is wrong");
    }

    @Test
    void aCodeSaidDirectlyLinksOnce() {
        Member stranger = chat.member("Stranger" + channel.channel().hashCode(), false);
        String code = desk.admin().linkCode();
        Spot thread = chat.say(stranger, chat.direct(stranger), code, List.of()).thread();
        awaitText(thread, "Here you are " + WebPerson.NAME);

        chat.say(guest, chat.direct(guest), code, List.of());

        awaitText(chat.direct(guest), "That code is wrong");
    }

    @Test
    void aGuestMayNotChangeATicket() {
        Spot thread = chat.say(guest, chat.direct(guest), "create a ticket: guest's own", List.of())
                .thread();
        awaitText(thread, "guest's own");

        chat.say(guest, thread, "assign it to Eva", List.of());

        awaitText(thread, "service desk may change", "Chat accounts");
        assertThat(read(thread)).doesNotContain("tried");
    }

    @Test
    void aGuestSeesNoTicketsOfOthersInTheList() {
        Spot own = ask("create a ticket for Acme: only for staff eyes");
        awaitText(own, "only for staff eyes");

        Spot thread =
                chat.say(guest, chat.direct(guest), "list tickets", List.of()).thread();

        await().atMost(PATIENCE).until(() -> !answers(thread).isEmpty());
        assertThat(read(thread)).doesNotContain("only for staff eyes");
    }

    @Test
    void markupInAQuestionPingsNobody() {
        Spot thread = ask("what about @everyone <!channel> <@U1> <at>all</at> ?");

        await().atMost(PATIENCE).until(() -> !answers(thread).isEmpty());
    }

    @Test
    void markupInACellIsShownAsItIs() {
        Spot thread = drop(
                "cost by service",
                csv(
                        "hostile.csv",
                        "Service,Cost",
                        "<!channel> @everyone,10.50",
                        "*bold* _it_ ~x~ `code` [l](http://evil.example),2.25"));

        awaitText(thread, "10.50", "everyone");
    }

    @Test
    void aFormulaInACellIsText() {
        Spot thread =
                drop("cost by service", csv("formula.csv", "Service,Cost", "\"=cmd|' /C calc'!A0\",10.50", "B,1.25"));

        awaitText(thread, "10.50");
    }

    @Test
    void anEmojiStormIsAnswered() {
        Spot thread = ask("😀🎉👩‍👩‍👧‍👦".repeat(60));

        await().atMost(PATIENCE).until(() -> !answers(thread).isEmpty());
    }

    @Test
    void controlCharactersAreAnswered() {
        Spot thread = ask("what can\u0007 you do?\u202E reversed");

        await().atMost(PATIENCE).until(() -> !answers(thread).isEmpty());
    }

    @Test
    void sqlInAQuestionIsJustWords() {
        Spot thread = drop("top services by cost'; DROP TABLE inbox; --", costs());

        await().atMost(PATIENCE).until(() -> !answers(thread).isEmpty());
        say(thread, "sum of cost");
        awaitText(thread, "30.35");
    }
}
