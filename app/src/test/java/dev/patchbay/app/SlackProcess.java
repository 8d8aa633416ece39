package dev.patchbay.app;

import dev.patchbay.simulator.FreePort;
import dev.patchbay.simulator.slack.StandInSlack;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** A Patchbay process connected to a stand-in Slack; it can be killed and started again on the same port and data. */
final class SlackProcess implements AutoCloseable {

    private final Path data;
    private final Map<String, String> environment;
    private PatchbayProcess process;

    SlackProcess(Path data, StandInSlack slack) {
        int port = FreePort.next();
        this.data = data;
        this.environment = Map.of(
                "PATCHBAY_SLACK_BOT_TOKEN", StandInSlack.BOT_TOKEN,
                "PATCHBAY_SLACK_SIGNING_SECRET", StandInSlack.SIGNING_SECRET,
                "PATCHBAY_SLACK_PORT", String.valueOf(port),
                "PATCHBAY_SLACK_API_URL", slack.apiUrl().toString(),
                "PATCHBAY_SLACK_FILE_HOSTS", slack.fileHost());
        slack.events().sendTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
    }

    void start() {
        process = PatchbayProcess.start(data, environment);
        process.awaitReady();
    }

    void kill() {
        process.kill();
    }

    String text() {
        return process.text();
    }

    @Override
    public void close() {
        process.close();
    }
}
