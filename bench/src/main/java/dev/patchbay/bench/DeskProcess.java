package dev.patchbay.bench;

import dev.patchbay.simulator.FreePort;
import dev.patchbay.simulator.slack.StandInSlack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A desk as it is installed, started by its launcher on a data folder, with a stand-in for Slack before it. */
final class DeskProcess implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path data;
    private final Optional<URI> slackEvents;
    private final Duration startTook;

    private DeskProcess(Process process, Path data, Optional<URI> slackEvents, Duration startTook) {
        this.process = process;
        this.data = data;
        this.slackEvents = slackEvents;
        this.startTook = startTook;
    }

    /** With a stand-in for Slack; returns when the desk says that it is ready. */
    static DeskProcess start(Path data, StandInSlack slack) throws IOException {
        int slackPort = FreePort.next();
        URI slackEvents = URI.create("http://127.0.0.1:" + slackPort + "/slack/events");
        Map<String, String> settings = Map.of(
                "PATCHBAY_SLACK_BOT_TOKEN", StandInSlack.BOT_TOKEN,
                "PATCHBAY_SLACK_SIGNING_SECRET", StandInSlack.SIGNING_SECRET,
                "PATCHBAY_SLACK_PORT", String.valueOf(slackPort),
                "PATCHBAY_SLACK_FILE_HOSTS", slack.fileHost(),
                "PATCHBAY_SLACK_API_URL", slack.apiUrl().toString());
        slack.events().sendTo(slackEvents);
        return start(data, settings, Optional.of(slackEvents));
    }

    /** With what settings say, as environment variables; returns when the desk says that it is ready. */
    static DeskProcess start(Path data, Map<String, String> settings) throws IOException {
        return start(data, settings, Optional.empty());
    }

    private static DeskProcess start(Path data, Map<String, String> settings, Optional<URI> slackEvents)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "./patchbay",
                        "start",
                        "--set",
                        "data.directory=" + data,
                        "--set",
                        "http.port=0",
                        "--set",
                        "management.port=0")
                .redirectErrorStream(true);
        builder.environment().putAll(settings);
        Path output = Files.createTempFile("patchbay-bench", ".log");
        long start = System.nanoTime();
        Process process = builder.redirectOutput(output.toFile()).start();
        while (!Files.readString(output).contains("Patchbay is ready")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Patchbay did not start: " + Files.readString(output));
            }
            LockSupport.parkNanos(5_000_000);
        }
        return new DeskProcess(process, data, slackEvents, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Where it takes the events of the stand-in for Slack that it was started with. */
    URI slackEvents() {
        return slackEvents.orElseThrow();
    }

    CpuTime cpuTime() throws IOException {
        return CpuTime.of(process.toHandle(), data);
    }

    Duration startTook() {
        return startTook;
    }

    /** Resident memory of the Java process, now and at its peak, as Linux tells it (proc(5)). */
    String memory() throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"));
        return megabytes(status, "VmRSS:") + " MB, at the peak " + megabytes(status, "VmHWM:") + " MB";
    }

    private static long megabytes(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
