package dev.patchbay.analytics.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The rows of a file as the engine reaches them.
 *
 * @param relation columns c0, c1 and so on, all texts
 * @param encoding what the file turned out to be written in
 */
record SourceTable(String relation, TextEncoding encoding, long repaired, long rejected, List<String> notes) {

    private static final String COPY = "rows.csv";

    /** The same rows, reached by another relation. */
    SourceTable over(String other) {
        return new SourceTable(other, encoding, repaired, rejected, notes);
    }

    /** The file itself, whose rows must keep what its start promises. */
    static SourceTable asItIs(SniffedFile file) {
        String relation =
                Relations.csv(file.file(), file.dialect(), file.names().size(), Relations.USUAL_ROW);
        return new SourceTable(relation, file.encoding(), 0, 0, List.of());
    }

    /**
     * A repaired copy in the work directory.
     *
     * @param totals the lines of rows of totals, which are left out
     */
    static SourceTable repaired(SniffedFile file, DatasetDirectory directory, Set<Long> totals) throws IOException {
        TextEncoding encoding = TextEncoding.ofWhole(file.file(), file.encoding());
        Path copy = directory.work().resolve(COPY);
        Repairs repairs = Normaliser.write(file, encoding, copy, totals);
        String relation = Relations.csv(copy, Normaliser.PLAIN, file.names().size(), repairs.longestRow());
        return new SourceTable(relation, encoding, repairs.repaired(), repairs.rejected(), repairs.notes());
    }
}
