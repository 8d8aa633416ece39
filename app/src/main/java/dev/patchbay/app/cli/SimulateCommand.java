package dev.patchbay.app.cli;

import dev.patchbay.app.Logging;
import dev.patchbay.app.Patchbay;
import dev.patchbay.app.Shutdown;
import dev.patchbay.app.sample.SampleExport;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.Port;
import dev.patchbay.config.Settings;
import dev.patchbay.config.SettingsException;
import dev.patchbay.config.SettingsLoader;
import dev.patchbay.model.chat.ConversationCommand.IssueLinkCode;
import dev.patchbay.model.chat.ConversationReply.LinkCode;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.simulator.SimulatedEmail;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import dev.patchbay.simulator.discord.DiscordSimulator;
import dev.patchbay.simulator.page.SimulatorServer;
import dev.patchbay.simulator.slack.SlackSimulator;
import dev.patchbay.simulator.teams.TeamsSimulator;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a desk that is connected to three chat platforms that run here, and a page on which they are used by hand. */
@Command(
        name = "simulate",
        description = {
            "Starts a desk of its own with Slack, Microsoft Teams and Discord beside it on a page: no account is needed.",
            "Ctrl-C stops it; without --data everything is forgotten then."
        },
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    private static final int STOP_SECONDS = 10;
    private static final String SAMPLE = "costs.csv";

    @Option(
            names = "--port",
            defaultValue = "8090",
            description = "Of the page; 0 picks a free one. Default: ${DEFAULT-VALUE}.")
    private Port port;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Keeps what the desk keeps there.")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path folder = data == null ? Files.createTempDirectory("patchbay-simulator") : data;
        Shutdown shutdown = Shutdown.install();
        try {
            run(folder, shutdown);
        } finally {
            if (data == null) {
                delete(folder);
            }
            shutdown.finished();
        }
        return 0;
    }

    private void run(Path folder, Shutdown shutdown) throws Exception {
        Clock clock = Clock.systemUTC();
        List<SimulatedPlatform> platforms =
                List.of(SlackSimulator.open(clock), TeamsSimulator.open(clock), DiscordSimulator.open(clock));
        Vertx vertx = Vertx.vertx();
        Settings settings = settings(folder, platforms);
        Logging.configure(settings.log());
        try (SimulatorServer page = new SimulatorServer(vertx, platforms).listen(port, "--port");
                Patchbay patchbay = Patchbay.start(settings, clock)) {
            begin(page, sample(folder), patchbay);
            PrintWriter out = spec.commandLine().getOut();
            out.printf("The simulator is ready: %s%n", page.url());
            out.printf("The desk behind it: %s%n", dashboard(patchbay));
            out.flush();
            shutdown.await();
        } finally {
            platforms.forEach(SimulatedPlatform::close);
            vertx.close().await(STOP_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Discord tells neither who somebody is nor who reads along, so that both are said as they would be there. */
    private static void begin(SimulatorServer page, Upload sample, Patchbay patchbay) throws InterruptedException {
        Caller first = patchbay.engineer(SimulatorServer.FIRST_PERSON, SimulatedEmail.of(SimulatorServer.FIRST_PERSON));
        page.show(dashboard(patchbay), sample);
        page.introduce(Platform.DISCORD, linkCode(patchbay.bus(), first));
        page.begin(sample);
        new SimulatedAdmin(patchbay.bus(), patchbay.admin()).vouchFor(Platform.DISCORD);
    }

    /** What somebody says to the desk to be known as that person. */
    private static String linkCode(Bus bus, Caller person) {
        return "link " + ((LinkCode) bus.call(Addresses.CONVERSATION, new IssueLinkCode(person))).code();
    }

    /** Nothing of the machine's own settings: no real platform is ever spoken to from here. */
    private static Settings settings(Path folder, List<SimulatedPlatform> platforms) throws SettingsException {
        Map<String, String> environment = new HashMap<>();
        platforms.forEach(platform -> environment.putAll(platform.settings()));
        List<String> assignments = new ArrayList<>(
                List.of("data.directory=" + folder, "http.port=0", "management.port=0", "log.level=warn"));
        return SettingsLoader.load(Optional.empty(), environment, assignments);
    }

    private static Upload sample(Path folder) throws IOException {
        Path file = folder.resolve(SAMPLE);
        SampleExport.write(file);
        return new Upload(SAMPLE, Files.readAllBytes(file));
    }

    private static String dashboard(Patchbay patchbay) {
        return patchbay.signInLink().orElse(patchbay.url());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
