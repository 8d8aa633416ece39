package dev.patchbay.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import dev.patchbay.simulator.slack.SlackSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackSimulatorTest {

    private final SlackSimulator slack = SlackSimulator.open(Clock.systemUTC());
    private final Member ada = slack.member("Ada", false);
    private final Spot channel = slack.channel("general");

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void whatSomebodySaysOpensAThreadThatEverybodySees() {
        Said said = slack.say(ada, channel, "the VPN drops", List.of());
        slack.say(ada, said.thread(), "since this morning", List.of());

        assertThat(slack.thread(said.thread()))
                .extracting(Shown::text)
                .containsExactly("the VPN drops", "since this morning");
        assertThat(slack.thread(channel)).extracting(Shown::author).containsOnly("Ada");
    }

    @Test
    void whatSomebodyTypesIsKeptEscapedButForTheMentionOfTheApp() {
        Said said = slack.say(ada, channel, slack.mention() + " a < b && <!channel> &lt;", List.of());

        Shown shown = slack.thread(said.thread()).getFirst();

        assertThat(shown.raw()).contains(slack.mention() + " a &lt; b &amp;&amp; &lt;!channel&gt; &amp;lt;");
        assertThat(shown.text()).isEqualTo(slack.mention() + " a < b && <!channel> &lt;");
    }

    @Test
    void aDroppedFileIsShownByItsName() {
        byte[] content = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

        Said said = slack.say(ada, slack.direct(ada), "read this", List.of(new Upload("costs.csv", content)));

        assertThat(slack.thread(said.thread()).getFirst().files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("costs.csv"));
    }

    @Test
    void theSameNameIsTheSameMemberAndChannel() {
        assertThat(slack.member("Ada", false)).isEqualTo(ada);
        assertThat(slack.channel("general")).isEqualTo(channel);
        assertThat(slack.channel("general-2")).isNotEqualTo(channel);
    }

    @Test
    void anEditIsSeen() {
        Said said = slack.say(ada, channel, "cost of EC2", List.of());

        slack.edit(said, "cost of S3");

        assertThat(slack.thread(said.thread()).getFirst().edited()).isTrue();
    }

    @Test
    void faultsAreSwitchedAndCleared() {
        slack.faults().set(Trouble.DUPLICATES, 1);
        slack.faults().set(Trouble.RATE_LIMITED, 0.5);
        slack.faults().next(Trouble.RESET, 2);

        slack.faults().clear();

        slack.say(ada, channel, "hello", List.of());
        await().until(() -> slack.slack().events().pending() > 0);
        assertThat(slack.violations()).isEmpty();
    }
}
