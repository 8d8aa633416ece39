package dev.patchbay.app.cli;

import dev.patchbay.app.Logging;
import dev.patchbay.app.Patchbay;
import dev.patchbay.app.Shutdown;
import dev.patchbay.config.Settings;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the desk and runs until it is told to stop. */
@Command(
        name = "start",
        description = "Starts the desk and prints its URL; Ctrl-C stops it.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return run(settings.load(), spec.commandLine().getOut());
    }

    /** Starts the desk and runs it until the process is told to stop. */
    static int run(Settings settings, PrintWriter out) throws Exception {
        Logging.configure(settings.log());
        Shutdown shutdown = Shutdown.install();
        try (Patchbay patchbay = Patchbay.start(settings, Clock.systemUTC())) {
            announce(patchbay, out);
            shutdown.await();
        } finally {
            shutdown.finished();
        }
        return 0;
    }

    private static void announce(Patchbay patchbay, PrintWriter out) {
        long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        out.printf("Patchbay is ready: %s (%.1f s)%n", patchbay.url(), uptime / 1000.0);
        patchbay.signInLink()
                .ifPresent(link -> out.printf("Nobody has signed in yet. Open this once, within 24 hours: %s%n", link));
        out.flush();
    }
}
