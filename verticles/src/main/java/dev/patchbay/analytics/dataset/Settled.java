package dev.patchbay.analytics.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Columns whose readings hold for every row, not only for the sampled ones, and the facts of those rows.
 */
record Settled(List<ColumnDraft> columns, Profiler.Profile profile) {

    /** A column changes its reading at most twice: another form of the same kind, then text. */
    private static final int PASSES = 3;

    static Settled settle(Sandbox sandbox, String relation, List<ColumnDraft> drafts, EngineLimits limits) {
        List<ColumnDraft> columns = drafts;
        for (int pass = 1; ; pass++) {
            Profiler.Profile profile = Profiler.profile(sandbox, relation, columns, limits);
            boolean last = pass >= PASSES;
            Map<Integer, Reading> late =
                    last ? Map.of() : new LateCells(sandbox, relation, limits).readings(columns, profile.columns());
            List<ColumnDraft> corrected = new ArrayList<>();
            for (ColumnDraft column : columns) {
                Reading proven = late.get(column.index());
                ColumnFacts facts = profile.columns().get(column.index());
                corrected.add(column.as(proven == null ? corrected(column, facts, last) : proven));
            }
            if (corrected.equals(columns)) {
                return new Settled(columns, profile);
            }
            columns = corrected;
        }
    }

    /** The reading itself when it holds, or the next one to try. */
    private static Reading corrected(ColumnDraft column, ColumnFacts facts, boolean last) {
        if (column.reading() instanceof Reading.Number number
                && facts.decimals() > number.scale()
                && number.scale() < Reading.Number.LARGEST_SCALE
                && number.canKeep(facts.decimals(), facts.largest())) {
            return new Reading.Number(number.form(), Math.min(facts.decimals(), Reading.Number.LARGEST_SCALE));
        }
        if (fits(facts, Reading.TOLERATED_PERCENT)) {
            return column.reading();
        }
        Optional<Reading> other = last ? Optional.empty() : column.reading().alternative();
        return other.orElseGet(() -> mostlyNumbers(column, facts) ? column.reading() : new Reading.Text());
    }

    private static boolean mostlyNumbers(ColumnDraft column, ColumnFacts facts) {
        return column.reading() instanceof Reading.Number
                && !DigitNames.areUnder(column.name())
                && fits(facts, Reading.toleratedOfNumbers(column.name()));
    }

    private static boolean fits(ColumnFacts facts, int tolerated) {
        return facts.misfits() * 100 <= facts.filled() * tolerated;
    }
}
