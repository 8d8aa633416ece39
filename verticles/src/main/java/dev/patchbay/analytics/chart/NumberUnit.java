package dev.patchbay.analytics.chart;

/** A step of a thousand and its letter. */
enum NumberUnit {
    TRILLION(1e12, "T"),
    BILLION(1e9, "B"),
    MILLION(1e6, "M"),
    THOUSAND(1e3, "k"),
    ONE(1, "");

    private final double size;
    private final String letter;

    NumberUnit(double size, String letter) {
        this.size = size;
        this.letter = letter;
    }

    /** The largest that a number fills; thousands are written out up to ten thousand. */
    static NumberUnit of(double magnitude) {
        for (NumberUnit unit : values()) {
            if (magnitude >= unit.size && (unit != THOUSAND || magnitude >= 10_000)) {
                return unit;
            }
        }
        return ONE;
    }

    double size() {
        return size;
    }

    String letter() {
        return letter;
    }

    /** The next smaller one; the smallest has none but itself. */
    NumberUnit smaller() {
        return this == ONE ? ONE : values()[ordinal() + 1];
    }
}
