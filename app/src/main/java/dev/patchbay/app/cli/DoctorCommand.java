package dev.patchbay.app.cli;

import dev.patchbay.bot.slack.SlackManifest;
import dev.patchbay.config.Settings;
import dev.patchbay.doctor.Check;
import dev.patchbay.doctor.DiscordCheck;
import dev.patchbay.doctor.Finding;
import dev.patchbay.doctor.SlackCheck;
import dev.patchbay.doctor.TeamsCheck;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything a desk depends on, and says what is missing. */
@Command(
        name = "doctor",
        description = {
            "Checks settings, folder, ports, database and the chat platforms' tokens, scopes and clocks.",
            "Changes nothing. The exit status is 1 when something is wrong."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Settings loaded = settings.load();
        PrintWriter out = spec.commandLine().getOut();
        out.println(line(Finding.ok("Settings", "valid")));
        boolean wrong = false;
        for (Check check : checks(loaded)) {
            for (Finding finding : check.findings()) {
                out.println(line(finding));
                wrong |= finding.level() == Finding.Level.PROBLEM;
            }
            out.flush();
        }
        return wrong ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private static List<Check> checks(Settings settings) {
        Clock clock = Clock.systemUTC();
        return List.of(
                new HostChecks(settings)::findings,
                new SlackCheck(settings.slack(), SlackManifest.SCOPES, clock),
                new TeamsCheck(settings.teams(), clock),
                new DiscordCheck(settings.discord(), clock));
    }

    private static String line(Finding finding) {
        String mark =
                switch (finding.level()) {
                    case OK -> "ok      ";
                    case WARNING -> "warning ";
                    case PROBLEM -> "PROBLEM ";
                };
        return Stream.of(mark + finding.subject() + ": " + finding.said(), finding.advice())
                .filter(part -> !part.isEmpty())
                .reduce((said, advice) -> said + "\n        " + advice)
                .orElseThrow();
    }
}
