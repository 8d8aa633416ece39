package dev.patchbay.app.cli;

import dev.patchbay.analytics.Analyst;
import dev.patchbay.analytics.dataset.Engine;
import dev.patchbay.analytics.dataset.EngineLimits;
import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.analytics.dataset.ReadWarnings;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The files that one run of {@code ask} is about. Each is read once; nothing of them stays behind. */
final class AskedFiles implements AutoCloseable {

    /** A batch over more files than this reads some of them again rather than holding them all. */
    private static final int MOST_OPEN = 16;

    private final Engine engine = new Engine(EngineLimits.defaults());
    private final Path lake;
    private final Analyst analyst;
    private final Consumer<String> progress;
    private final Map<Path, LoadedDataset> open = new LinkedHashMap<>(MOST_OPEN, 0.75f, true);
    private final Map<Path, Failure> unreadable = new HashMap<>();

    /** @param progress told what is being done, in a few words */
    AskedFiles(Clock clock, Consumer<String> progress) {
        try {
            this.lake = Files.createTempDirectory("patchbay-ask");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.analyst = new Analyst(engine, lake, clock);
        this.progress = progress;
    }

    /** @throws Failure when the file cannot be read or the question is too heavy */
    Asked ask(Path file, String question) {
        LoadedDataset loaded = dataset(file.toAbsolutePath().normalize());
        Answer answer = analyst.ask(loaded, question, Optional.empty(), progress);
        return new Asked(answer, ReadWarnings.of(loaded.dataset()));
    }

    /** @param warnings what to know of the file's reading and of its rows, a sentence each */
    record Asked(Answer answer, List<String> warnings) {}

    private LoadedDataset dataset(Path file) {
        if (unreadable.containsKey(file)) {
            throw unreadable.get(file);
        }
        LoadedDataset loaded = open.get(file);
        if (loaded == null) {
            makeRoom();
            loaded = read(file);
            open.put(file, loaded);
        }
        return loaded;
    }

    private LoadedDataset read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new Failure(ErrorCode.FILE_UNSUPPORTED, file + " is a folder.");
            }
            if (!Files.exists(file)) {
                throw new Failure(ErrorCode.FILE_NOT_FOUND, "There is no file " + file + ".");
            }
            if (!Files.isRegularFile(file)) {
                throw new Failure(
                        ErrorCode.FILE_UNSUPPORTED, file + " is a device or a pipe: save what it gives as a file.");
            }
            if (!Files.isReadable(file)) {
                throw new Failure(ErrorCode.FILE_UNSUPPORTED, file + " cannot be read by this user.");
            }
            return analyst.read(file, file.getFileName().toString(), DatasetId.random(), progress);
        } catch (Failure failure) {
            unreadable.put(file, failure);
            throw failure;
        }
    }

    private void makeRoom() {
        if (open.size() == MOST_OPEN) {
            Path longestUnused = open.keySet().iterator().next();
            open.remove(longestUnused).close();
        }
    }

    @Override
    public void close() {
        open.values().forEach(LoadedDataset::close);
        engine.close();
        try {
            Files.deleteIfExists(lake);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
