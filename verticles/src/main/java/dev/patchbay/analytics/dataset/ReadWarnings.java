package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.ReadReport;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody who trusts a number of a file should know of it, one sentence each: what a careful reader would see in
 * its rows, then how many rows were repaired or left out, then why and where.
 */
public final class ReadWarnings {

    private ReadWarnings() {}

    public static List<String> of(Dataset dataset) {
        List<String> warnings = new ArrayList<>(dataset.warnings());
        warnings.addAll(counts(dataset.report()));
        warnings.addAll(dataset.report().notes());
        return warnings;
    }

    /** "2 rows repaired.", "1 row left out."; empty for a file that was read as it is. */
    public static List<String> counts(ReadReport report) {
        List<String> counts = new ArrayList<>();
        if (report.repaired() > 0) {
            counts.add(QualityWarnings.count(report.repaired(), "row") + " repaired.");
        }
        if (report.rejected() > 0) {
            counts.add(QualityWarnings.count(report.rejected(), "row") + " left out.");
        }
        return counts;
    }
}
