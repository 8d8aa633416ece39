package dev.patchbay.analytics.question;

import dev.patchbay.analytics.dataset.ReadWarnings;
import dev.patchbay.analytics.query.NumberText;
import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.ExportFormat;
import dev.patchbay.model.analytics.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said when a file was read: what it is, how much, which days, its totals, and what to know before trusting it. */
public final class UploadSummary {

    private static final int TOTALS_NAMED = 3;
    private static final int WARNINGS_NAMED = 4;
    private static final int NOTES_NAMED = 3;

    private UploadSummary() {}

    /** "Read x.csv: AWS Cost and Usage Report, 48,120 rows, 1-30 Sep 2026, USD. Unblended cost 27,343.18. ..." */
    public static String of(Dataset dataset) {
        var sentences = new ArrayList<String>();
        sentences.add("Read " + dataset.name() + ": " + String.join(", ", facts(dataset)) + ".");
        if (!dataset.totals().isEmpty()) {
            sentences.add(totals(dataset) + ".");
        }
        dataset.warnings().stream()
                .limit(WARNINGS_NAMED)
                .map(UploadSummary::sentence)
                .forEach(sentences::add);
        sentences.addAll(ReadWarnings.counts(dataset.report()));
        dataset.report().notes().stream().limit(NOTES_NAMED).forEach(sentences::add);
        return String.join(" ", sentences);
    }

    private static List<String> facts(Dataset dataset) {
        var facts = new ArrayList<String>();
        if (dataset.format() != ExportFormat.GENERIC) {
            facts.add(dataset.format().title());
        }
        facts.add(rows(dataset.report().rows()));
        int columns = dataset.ownColumns().size();
        facts.add(Figures.count(columns) + (columns == 1 ? " column" : " columns"));
        dataset.dates().map(DateText::span).ifPresent(facts::add);
        dataset.currency().ifPresent(facts::add);
        return facts;
    }

    private static String totals(Dataset dataset) {
        String totals = dataset.totals().stream()
                .limit(TOTALS_NAMED)
                .map(t -> label(dataset, t) + " " + NumberText.money(t.amount()))
                .collect(Collectors.joining(", "));
        return Character.toUpperCase(totals.charAt(0)) + totals.substring(1);
    }

    private static String label(Dataset dataset, Total total) {
        return dataset.column(total.column()).map(Column::label).orElse(total.column());
    }

    private static String sentence(String warning) {
        String text = warning.strip();
        return text.endsWith(".") ? text : text + ".";
    }

    private static String rows(long count) {
        return Figures.count(count) + (count == 1 ? " row" : " rows");
    }
}
