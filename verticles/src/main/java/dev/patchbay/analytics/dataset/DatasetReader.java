package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes a CSV or TSV file askable: finds encoding, delimiter, types and roles, and counts what it repaired. */
public final class DatasetReader {

    private final Engine engine;
    private final Path lake;
    private final Function<Dataset, List<String>> suggestions;

    /**
     * @param lake the directory that holds one directory for each dataset
     * @param suggestions the questions to suggest for a dataset
     */
    public DatasetReader(Engine engine, Path lake, Function<Dataset, List<String>> suggestions) {
        this.engine = engine;
        this.lake = lake;
        this.suggestions = suggestions;
    }

    /**
     * Reads a file. The file must stay until the dataset is stored or closed.
     *
     * @param name the file's name as people know it
     * @param progress told what is being done, in a few words
     * @throws Failure {@code file_unreadable}, {@code file_unsupported} or {@code file_too_large}, saying what to do
     */
    public LoadedDataset read(Path file, String name, DatasetId id, Consumer<String> progress) {
        try {
            requireSize(file, name);
            SniffedFile sniffed = SniffedFile.of(file.toRealPath(), name);
            progress.accept("reading " + sniffed.rows());
            return load(sniffed, id, DatasetDirectory.open(lake, id));
        } catch (IOException e) {
            throw new Failure(ErrorCode.FILE_UNREADABLE, name + " could not be read from disk.", e);
        }
    }

    private LoadedDataset load(SniffedFile file, DatasetId id, DatasetDirectory directory) throws IOException {
        Sandbox sandbox = Sandbox.open(engine, directory, Optional.of(file.file()));
        try {
            return load(file, id, directory, sandbox);
        } catch (IOException | RuntimeException e) {
            sandbox.close();
            directory.close();
            throw e;
        }
    }

    private LoadedDataset load(SniffedFile file, DatasetId id, DatasetDirectory directory, Sandbox sandbox)
            throws IOException {
        Set<Long> totals =
                file.summed() ? new TotalsFinder(file, directory, sandbox, engine.limits()).lines() : Set.of();
        if (file.plain() && totals.isEmpty()) {
            try {
                return load(file, id, directory, sandbox, SourceTable.asItIs(file));
            } catch (Failure e) {
                if (e.code() != ErrorCode.INTERNAL) {
                    throw e;
                }
            }
        }
        return load(file, id, directory, sandbox, SourceTable.repaired(file, directory, totals));
    }

    private LoadedDataset load(
            SniffedFile file, DatasetId id, DatasetDirectory directory, Sandbox sandbox, SourceTable texts)
            throws IOException {
        TagColumns tags = TagColumns.find(sandbox, texts.relation(), file.drafts(), engine.limits());
        SourceTable source = texts.over(tags.relation());
        Settled settled = Settled.settle(sandbox, source.relation(), tags.columns(), engine.limits());
        long repeated = RepeatedIds.count(sandbox, source.relation(), settled, engine.limits());
        List<String> misfits = new Misfits(file, source, sandbox, engine.limits()).notes(settled);
        List<String> notes = ReadNotes.of(file, source, settled, misfits);
        Dataset read = new DatasetBuilder(file, settled).build(id, source, notes, repeated);
        sandbox.execute(Relations.view(Relations.typed(source.relation(), settled.columns())));
        return new LoadedDataset(
                read.withSuggestions(suggestions.apply(read)),
                sandbox,
                engine.limits(),
                directory,
                NarrowColumns.select(source.relation(), settled));
    }

    private void requireSize(Path file, String name) throws IOException {
        long size = Files.size(file);
        long most = engine.limits().fileBytes();
        if (size == 0) {
            throw new Failure(ErrorCode.FILE_UNREADABLE, name + " is empty.");
        }
        if (size > most) {
            throw new Failure(
                    ErrorCode.FILE_TOO_LARGE,
                    String.format(Locale.ROOT, "%s has %,d MB; %,d MB can be read", name, size >> 20, most >> 20)
                            + ": export fewer days or columns.");
        }
    }
}
