package dev.patchbay.analytics.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the rows of totals of a file, wherever they stand: at its start or end, behind each group or before it. The
 * candidates are set aside, what lies between them is added up by the engine, and a candidate is one when its figures
 * are the sums of rows from it to some other candidate or to an end of the file.
 */
final class TotalsFinder {

    private static final String COPY = "parts.csv";

    /** A file with more has something else in it that only looks so. */
    private static final int MOST_CANDIDATES = 5_000;

    private final SniffedFile file;
    private final TextEncoding encoding;
    private final Path copy;
    private final Sandbox sandbox;
    private final EngineLimits limits;
    private final List<Candidate> candidates = new ArrayList<>();

    TotalsFinder(SniffedFile file, DatasetDirectory directory, Sandbox sandbox, EngineLimits limits)
            throws IOException {
        this.file = file;
        this.encoding = TextEncoding.ofWhole(file.file(), file.encoding());
        this.copy = directory.work().resolve(COPY);
        this.sandbox = sandbox;
        this.limits = limits;
    }

    /** A row that may be one of totals, and whether its label names the group of a row beside it. */
    record Candidate(TotalsRow row, long line, boolean ofNeighbour) {

        /** A row alone is summed up by one that is called a total and, where that names a group, is of this one. */
        boolean canSum(long rows, int leastWithoutLabel) {
            return row.label()
                    .map(label -> rows > 1 || rows == 1 && (label.bare() || ofNeighbour))
                    .orElse(rows >= leastWithoutLabel);
        }
    }

    /** The lines of the rows of totals, none of which is to be counted. */
    Set<Long> lines() throws IOException {
        long longestRow = split();
        if (candidates.isEmpty()) {
            return Set.of();
        }
        int width = file.names().size();
        String relation = Relations.csv(copy, Normaliser.PLAIN, width + 1, longestRow);
        Settled settled = Settled.settle(sandbox, relation, file.drafts(), limits);
        List<ColumnDraft> numbers = settled.columns().stream()
                .filter(column -> column.reading() instanceof Reading.Number)
                .toList();
        if (numbers.isEmpty()) {
            return Set.of();
        }
        PartSums sums = PartSums.of(sandbox, limits, relation, width, numbers, candidates.size() + 1);
        List<List<TotalsFigure>> figures =
                TotalsFigure.of(candidates.stream().map(Candidate::row).toList(), numbers, sandbox, limits);
        return new TotalsMatcher(candidates, figures, sums)
                .totals().stream().map(index -> candidates.get(index).line()).collect(Collectors.toSet());
    }

    /**
     * Writes the other rows, each with the number of candidates before it as its last field. Past the most candidates
     * it stops and keeps none: a column full of "Total" would take all memory.
     */
    private long split() throws IOException {
        Repairs repairs = new Repairs();
        Set<Integer> names = file.nameColumns();
        int width = file.names().size();
        try (BufferedWriter out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            List<List<String>> before = new ArrayList<>(List.of(List.of()));
            boolean few = Normaliser.each(file, encoding, (record, last) -> {
                List<String> fields = record.fields();
                var candidate = last ? TotalsRow.last(fields, names) : TotalsRow.candidate(fields, names);
                if (candidate.isPresent()) {
                    candidates.add(new Candidate(
                            candidate.get(), record.line(), candidate.get().isOfGroup(before.getFirst())));
                    return candidates.size() <= MOST_CANDIDATES;
                }
                nameFollower(fields);
                before.set(0, fields);
                List<String> fitted = repairs.fit(record, width);
                if (fitted != null) {
                    List<String> numbered = new ArrayList<>(fitted);
                    numbered.add(Integer.toString(candidates.size()));
                    Normaliser.write(numbered, out);
                }
                return true;
            });
            if (!few) {
                candidates.clear();
            }
        }
        return repairs.longestRow();
    }

    /** A label may name the group that begins behind it. */
    private void nameFollower(List<String> fields) {
        if (!candidates.isEmpty() && candidates.getLast().row().isOfGroup(fields)) {
            Candidate last = candidates.removeLast();
            candidates.add(new Candidate(last.row(), last.line(), true));
        }
    }
}
