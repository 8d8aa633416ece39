package dev.patchbay.model.analytics;

import java.util.List;

/**
 * The colours of every chart, drawn as PNG or in the browser, as {@code #rrggbb}.
 *
 * <p>The series colours stay apart for people who confuse red with green or blue with yellow: the first six and the
 * yellow are those of Okabe and Ito, "Color Universal Design" (2008), the others come from the "muted" scheme of Paul
 * Tol's technical note SRON/EPS/TN/09-002.
 */
public final class Palette {

    /** One for each series or slice, in this order. */
    public static final List<String> SERIES = List.of(
            "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#332288", "#999933", "#882255",
            "#44aa99", "#f0e442", "#661100");

    /** What is put together as "14 others". */
    public static final String OTHERS = "#9aa5b1";

    public static final String GROUND = "#ffffff";
    public static final String TEXT = "#1f2933";
    public static final String QUIET_TEXT = "#52606d";
    public static final String GRID = "#e4e7eb";
    public static final String AXIS = "#9aa5b1";

    private Palette() {}

    /** The colour of the series at a place counted from zero; past the last one they begin again. */
    public static String series(int index) {
        return SERIES.get(index % SERIES.size());
    }
}
