package dev.patchbay.analytics.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is said of a file's reading: repairs, cells that do not fit, guesses. */
final class ReadNotes {

    private static final int SHOWN_CHARACTERS = 40;

    private ReadNotes() {}

    static List<String> of(SniffedFile file, SourceTable source, Settled settled) throws IOException {
        List<String> notes = new ArrayList<>();
        if (file.dialect().skip() > 0) {
            notes.add(QualityWarnings.count(file.dialect().skip(), "line") + " above the table left out.");
        }
        if (!file.dialect().header()) {
            notes.add("The file has no header; its columns are named by number.");
        }
        notes.addAll(source.notes());
        for (ColumnDraft column : settled.misfits()) {
            notes.add(misfits(file, source, column, settled.profile().columns().get(column.index())));
        }
        for (ColumnDraft column : settled.columns()) {
            rounded(column, settled.profile().columns().get(column.index()), notes);
            if (column.reading() instanceof Reading.Moment moment && MomentForm.ambiguous(column.sample())) {
                notes.add("Dates in \"" + column.name() + "\" are read " + moment.form() + ".");
            }
        }
        return notes;
    }

    private static String misfits(SniffedFile file, SourceTable source, ColumnDraft column, ColumnFacts facts)
            throws IOException {
        String text = facts.misfit().orElse("");
        String shown = text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "..." : text;
        boolean one = facts.misfits() == 1;
        return QualityWarnings.count(facts.misfits(), "cell") + " of \"" + column.name() + "\" "
                + (one ? "is" : "are") + " not " + column.reading().plural() + " and " + (one ? "counts" : "count")
                + " as empty: \"" + shown + "\" in line " + line(file, source, column, text) + ".";
    }

    /** The line a text stands on. Only files with such a cell are read again, up to that line. */
    private static long line(SniffedFile file, SourceTable source, ColumnDraft column, String text) throws IOException {
        try (RecordReader reader = new RecordReader(source.encoding().open(file.file()), file.dialect())) {
            CsvRecord next;
            while ((next = reader.next()) != null) {
                if (next.fields().size() > column.index()
                        && next.fields().get(column.index()).equals(text)) {
                    return next.line();
                }
            }
        }
        return 0;
    }

    private static void rounded(ColumnDraft column, ColumnFacts facts, List<String> notes) {
        if (column.reading() instanceof Reading.Number number && facts.decimals() > number.scale()) {
            notes.add("Numbers in \"" + column.name() + "\" have up to " + facts.decimals() + " decimals; "
                    + number.scale() + " are kept.");
        }
    }
}
