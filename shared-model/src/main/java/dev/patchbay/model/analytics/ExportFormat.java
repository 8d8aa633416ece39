package dev.patchbay.model.analytics;

/** A cost export whose columns are known by name. */
public enum ExportFormat {
    AWS_CUR("AWS Cost and Usage Report"),
    FOCUS("FOCUS cost export"),
    AZURE("Azure cost export"),
    OCI("Oracle cost report"),
    GENERIC("table");

    private final String title;

    ExportFormat(String title) {
        this.title = title;
    }

    /** The name as people know it, to stand in a sentence. */
    public String title() {
        return title;
    }
}
