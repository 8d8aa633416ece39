package dev.patchbay.app.cli;

import dev.patchbay.bot.slack.SlackManifest;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the manifest a Slack app is created from. */
@Command(
        name = "slack-manifest",
        description = {
            "Prints the manifest that a Slack app is created from.",
            "Paste it at api.slack.com/apps, \"From a manifest\"; see docs/slack.md."
        },
        mixinStandardHelpOptions = true)
final class SlackManifestCommand implements Callable<Integer> {

    private static final String ADDRESS = "https?://[^\\s/]+";

    @Option(names = "--url", required = true, description = "How Slack reaches Patchbay: https://desk.example.com")
    private String url;

    @Option(names = "--socket", description = "For Socket Mode, where Slack does not have to reach Patchbay.")
    private boolean socket;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!url.matches(ADDRESS)) {
            throw new Failure(ErrorCode.INVALID_REQUEST, "--url must look like https://desk.example.com");
        }
        String manifest = socket ? SlackManifest.bySocket(url) : SlackManifest.overHttp(url);
        spec.commandLine().getOut().print(manifest);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
