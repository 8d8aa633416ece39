package dev.patchbay.app.cli;

import dev.patchbay.app.Logging;
import dev.patchbay.app.Patchbay;
import dev.patchbay.config.Settings;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets somebody in who has lost their password. */
@Command(
        name = "sign-in-link",
        description = {
            "Prints a one-time link with which a person sets a new password.",
            "The desk must not be running on the same data folder, unless it uses an external database."
        },
        mixinStandardHelpOptions = true)
final class SignInLinkCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions settings;

    @Option(names = "--email", required = true, description = "Whose link it is.")
    private String email;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Settings loaded = settings.load();
        Logging.configure(loaded.log());
        spec.commandLine().getOut().println(Patchbay.issueSignInLink(loaded, Clock.systemUTC(), email));
        return 0;
    }
}
