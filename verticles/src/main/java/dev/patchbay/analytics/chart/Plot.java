package dev.patchbay.analytics.chart;

import java.awt.Color;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** One kind of picture, drawn into the room that title and legend leave. */
interface Plot {

    /** Nothing at all: what lies under it stays visible. */
    Color CLEAR = new Color(255, 255, 255, 0);

    void paint(Sheet sheet, Figure figure, Area area);

    /**
     * Leaves to XChart the bars, lines and slices alone, edge to edge: its own texts touch each other when they are
     * many, and dance up and down with the letters' tails.
     */
    static void bare(Styler styler) {
        styler.setChartTitleVisible(false)
                .setLegendVisible(false)
                .setChartPadding(0)
                .setChartBackgroundColor(CLEAR)
                .setPlotBackgroundColor(CLEAR)
                .setPlotBorderVisible(false)
                .setPlotContentSize(1);
        if (styler instanceof AxesChartStyler axes) {
            axes.setAxisTitlesVisible(false);
            axes.setAxisTicksVisible(false);
            axes.setPlotGridLinesVisible(false);
            axes.setPlotTicksMarksVisible(false);
            axes.setPlotMargin(0);
        }
    }
}
