package dev.patchbay.analytics.dataset;

import java.util.ArrayList;
import java.util.List;

/** What is said of a file's reading: repairs, cells that do not fit, guesses. */
final class ReadNotes {

    private ReadNotes() {}

    static List<String> of(SniffedFile file, SourceTable source, Settled settled, List<String> misfits) {
        List<String> notes = new ArrayList<>();
        if (file.dialect().skip() > 0) {
            notes.add(QualityWarnings.count(file.dialect().skip(), "line") + " above the table left out.");
        }
        if (!file.dialect().header()) {
            notes.add("The file has no header; its columns are named by number.");
        }
        notes.addAll(source.notes());
        notes.addAll(misfits);
        DecimalSign sign = file.decimalSign();
        for (ColumnDraft column : settled.columns()) {
            rounded(column, settled.profile().columns().get(column.index()), notes);
            guessed(column, sign, notes);
            if (column.reading() instanceof Reading.Moment moment && MomentForm.ambiguous(column.sample())) {
                notes.add("Dates in \"" + column.name() + "\" are read " + moment.form() + ".");
            }
        }
        return notes;
    }

    /** Says how numbers were read that could have been read otherwise. */
    private static void guessed(ColumnDraft column, DecimalSign sign, List<String> notes) {
        if (column.reading() instanceof Reading.Number number && !sign.proven() && NumberForm.open(column.sample())) {
            String value = NumberForm.firstOpen(column.sample()).orElseThrow();
            char separator = value.contains(".") ? '.' : ',';
            boolean decimals = (separator == ',') == (number.form() == NumberForm.COMMA);
            notes.add("Numbers in \"" + column.name() + "\" can be read in two ways: the \"" + separator + "\" in "
                    + value + " is taken as " + (decimals ? "the decimal sign." : "a separator of thousands."));
        }
    }

    private static void rounded(ColumnDraft column, ColumnFacts facts, List<String> notes) {
        if (column.reading() instanceof Reading.Number number && facts.decimals() > number.scale()) {
            notes.add("Numbers in \"" + column.name() + "\" have up to " + facts.decimals() + " decimals; "
                    + number.scale() + " are kept.");
        }
    }
}
