package dev.patchbay.app;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Patchbay as it is installed: a process of its own, from the packaged jars. */
public final class PatchbayProcess implements AutoCloseable {

    static final Path HOME =
            Path.of(System.getProperty("patchbay.home", "..")).toAbsolutePath().normalize();
    private static final Pattern READY = Pattern.compile("Patchbay is ready: (\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private PatchbayProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Runs a command of Patchbay, with settings from the environment. */
    public static PatchbayProcess run(Map<String, String> environment, String... arguments) {
        return command(environment, Stream.concat(java(), Stream.of(arguments)).toArray(String[]::new));
    }

    /** The words that run Patchbay's main class. */
    static Stream<String> java() {
        return Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                HOME.resolve("app/target/lib") + "/*",
                "dev.patchbay.app.Main");
    }

    /** Runs any command as if it were Patchbay. */
    static PatchbayProcess command(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new PatchbayProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the desk on a data folder and free ports. */
    public static PatchbayProcess start(Path data, Map<String, String> environment) {
        return run(environment, startArguments(data).toArray(String[]::new));
    }

    static Stream<String> startArguments(Path data) {
        return Stream.of(
                "start", "--set", "data.directory=" + data, "--set", "http.port=0", "--set", "management.port=0");
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException closed) {
            output.add("(output ended)");
        }
    }

    /** Waits until it says that it is ready, and where. */
    public String awaitReady() {
        await().atMost(PATIENCE).until(() -> url().isPresent() || !process.isAlive());
        return url().orElseThrow(() -> new AssertionError("did not start:\n" + text()));
    }

    private Optional<String> url() {
        return output.stream()
                .map(READY::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** Waits for the end and gives the exit status. */
    int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("did not end:\n" + text());
            }
            reader.join(PATIENCE);
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What it has printed so far. */
    public String text() {
        return String.join("\n", output);
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }
}
