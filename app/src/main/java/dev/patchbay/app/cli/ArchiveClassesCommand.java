package dev.patchbay.app.cli;

import dev.patchbay.app.Patchbay;
import dev.patchbay.config.Settings;
import dev.patchbay.config.SettingsLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Goes once through a start and a question, in a folder that is removed again. The launcher runs it after a build with
 * the JVM's option to archive the classes that were loaded, from which later runs start in half the time.
 */
@Command(name = "archive-classes", hidden = true)
final class ArchiveClassesCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("patchbay-classes");
        try {
            startOnce(folder.resolve("data"));
            return askOnce(folder);
        } finally {
            remove(folder);
        }
    }

    private static void startOnce(Path data) throws Exception {
        Settings settings = SettingsLoader.load(
                Optional.empty(), Map.of(), List.of("data.directory=" + data, "http.port=0", "management.port=0"));
        try (Patchbay patchbay = Patchbay.start(settings, Clock.systemUTC());
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create(patchbay.url() + "/sign-in"))
                    .build();
            client.send(page, HttpResponse.BodyHandlers.discarding());
        }
    }

    private static int askOnce(Path folder) {
        String sample = folder.resolve("sample.csv").toString();
        String chart = folder.resolve("chart.png").toString();
        CommandLine patchbay = PatchbayCommand.commandLine().setOut(new PrintWriter(PrintWriter.nullWriter()));
        int written = patchbay.execute("sample", sample);
        return written + patchbay.execute("ask", "top 5 services by cost", "--file", sample, "--chart", chart);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(ArchiveClassesCommand::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
