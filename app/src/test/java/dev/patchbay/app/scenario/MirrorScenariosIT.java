package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.ShownButton;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One ticket in two threads on two platforms: the customer's on the one of the scenario, the engineers' on another. */
class MirrorScenariosIT extends Scenarios {

    private SimulatedPlatform ours;
    private Spot place;
    private Talk engineers;

    @BeforeEach
    void mirrorTheTicketsOfACustomer() {
        ours = desk.platform(
                switch (name) {
                    case TEAMS -> Platform.SLACK;
                    case SLACK -> Platform.DISCORD;
                    default -> Platform.TEAMS;
                });
        place = ours.channel("desk-" + channel.channel().hashCode());
        engineers = Talk.begin(ours, desk.admin(ours.platform()), place, "hello");
        Talk clients = Talk.begin(chat, guest, channel, "hello");
        engineers.awaitText("Hello");
        clients.awaitText("Hello");
        new ChannelPage(desk, ours.platform(), place).makeInternal();
        new ChannelPage(desk, name, channel).bindTo("Acme");
        engineers.say("mirror tickets here");
        engineers.awaitText("From now on");
    }

    @AfterEach
    void mirrorNothing() {
        ours.faults().clear();
        engineers.say("stop mirroring tickets");
        engineers.awaitText("not mirrored any more");
        assertThat(ours.violations()).isEmpty();
    }

    @Test
    void oneTicketIsTalkedAboutAndResolvedInBothThreads() {
        Talk clients = Talk.begin(chat, guest, channel, "create a ticket: printer on fire");
        Shown theirs = clients.post("printer on fire");
        Talk card = card("printer on fire");
        Shown own = card.post("printer on fire");

        clients.say("it smokes now");
        card.awaitTimes("(Acme): it smokes now", 1);
        card.say("note: bill the paper to them");
        card.say("among ourselves: they always do that");
        card.say("reply: a technician is on the way");
        clients.awaitTimes(WebPerson.NAME + ": a technician is on the way", 1);
        card.press("Resolve");
        awaitChanged(card, own, "Resolved");
        awaitChanged(clients, theirs, "Resolved");

        awaitQuiet(clients.thread());
        assertThat(clients.read()).doesNotContain("bill the paper", "they always do that");
        assertThat(clients.answers())
                .flatExtracting(Shown::buttons)
                .extracting(ShownButton::label)
                .doesNotContain("Note", "Take", "Resolve");
        List.of(card, clients).forEach(talk -> talk.awaitTimes("printer on fire", 1));
        card.awaitTimes("(Acme): it smokes now", 1);
        clients.awaitTimes("a technician is on the way", 1);
    }

    @ParameterizedTest(name = "{0}, {1} times")
    @CsvSource({"RATE_LIMITED, 2", "ANSWER_LOST, 1"})
    void anAnnouncementComesOnceIntoItsPlaceThoughThePlatformStumbles(Trouble trouble, int calls) {
        Spot elsewhere = ours.channel("elsewhere-" + channel.channel().hashCode());
        ours.faults().next(trouble, calls);

        Talk clients = Talk.begin(chat, guest, channel, "create a ticket: announced in trouble");
        Talk card = card("announced in trouble");
        clients.say("still announced");

        card.awaitTimes("(Acme): still announced", 1);
        card.awaitTimes("announced in trouble", 1);
        assertThat(new Talk(ours, engineers.member(), elsewhere).answers()).isEmpty();
        assertThat(engineers.read()).doesNotContain("announced");
    }

    /** The thread below the card in the engineers' channel. */
    private Talk card(String title) {
        Talk all = new Talk(ours, engineers.member(), place);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(all.read()).contains(title));
        String id = all.answers().stream()
                .filter(shown -> shown.text().contains(title))
                .findFirst()
                .orElseThrow()
                .id();
        return new Talk(ours, engineers.member(), new Spot(place.channel(), id));
    }

    /** Waits until the same post says something more. */
    private static void awaitChanged(Talk talk, Shown before, String now) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(talk.answers())
                .as(talk.read())
                .filteredOn(shown -> shown.id().equals(before.id()))
                .singleElement()
                .extracting(Shown::text)
                .asString()
                .contains(now));
    }
}
