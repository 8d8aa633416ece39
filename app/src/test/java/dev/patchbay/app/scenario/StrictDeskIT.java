package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.slack.SignedRequest;
import dev.patchbay.simulator.slack.SlackSimulator;
import dev.patchbay.simulator.slack.StandInSlack;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A desk that answers only where it is wanted: in channels that an admin has allowed, in workspaces that installed it. */
class StrictDeskIT {

    private static SimulatedDesk desk;

    @BeforeAll
    static void start() {
        desk = SimulatedDesk.start(Map.of(
                "PATCHBAY_CONVERSATION_NEW_CHANNELS", "refused",
                "PATCHBAY_SLACK_CLIENT_ID", StandInSlack.CLIENT_ID,
                "PATCHBAY_SLACK_CLIENT_SECRET", StandInSlack.CLIENT_SECRET));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WEB")
    void inANewChannelNothingIsAnsweredUntilAnAdminAllowsIt(Platform name) {
        SimulatedPlatform chat = desk.platform(name);
        Spot channel = chat.channel("new");
        Talk before = Talk.begin(chat, desk.engineer(name, "Eva"), channel, "hello");
        before.awaitText("I don't answer in this channel.");

        new ChannelPage(desk, name, channel).allow();
        Talk after = Talk.begin(chat, before.member(), channel, "hello");

        after.awaitText("Hello");
        assertThat(before.read()).doesNotContain("Hello");
        assertThat(chat.violations()).isEmpty();
    }

    @Test
    void whatComesFromAWorkspaceThatDidNotInstallUsIsLeftAlone() throws Exception {
        SimulatedPlatform chat = desk.platform(Platform.SLACK);
        StandInSlack slack = ((SlackSimulator) chat).slack();
        Member sam = chat.member("Sam", false);
        Spot elsewhere = chat.channel("elsewhere");
        SignedRequest event = slack.eventFor(elsewhere.channel(), sam.id(), chat.mention() + " list tickets");
        SignedRequest foreign = SignedRequest.event(event.json().replace(StandInSlack.TEAM, "T0ELSEWHERE"));

        int status = slack.events().sendOnce(foreign);

        assertThat(status).isEqualTo(200);
        Talk.begin(chat, sam, chat.channel("here"), "hello").awaitText("I don't answer in this channel.");
        assertThat(new Talk(chat, sam, elsewhere).answers()).isEmpty();
        assertThat(desk.stored("SELECT space FROM conversation WHERE space = 'T0ELSEWHERE'"))
                .isEmpty();
    }
}
