package dev.patchbay.analytics.chart;

import dev.patchbay.analytics.chart.Sheet.Align;
import dev.patchbay.analytics.chart.Sheet.Style;
import dev.patchbay.model.analytics.Palette;

/** The numbers beside or below a plot, and the light lines through it. */
record ValueAxis(Sheet sheet, AxisScale scale) {

    private static final double GAP = 8;

    /** The room the numbers need to the left of a plot. */
    double width() {
        return scale.ticks()
                        .mapToObj(tick -> NumberText.tick(tick, scale))
                        .mapToDouble(text -> sheet.textWidth(text, Style.QUIET))
                        .max()
                        .orElse(0)
                + GAP;
    }

    void paintLeft(Area plot) {
        scale.ticks().forEach(tick -> {
            double y = plot.bottom() - scale.share(tick) * plot.height();
            sheet.line(plot.x(), y, plot.right(), y, Palette.GRID);
            sheet.text(NumberText.tick(tick, scale), plot.x() - GAP, y + 4, Align.RIGHT, Style.QUIET);
        });
    }

    void paintBelow(Area plot) {
        scale.ticks().forEach(tick -> {
            double x = plot.x() + scale.share(tick) * plot.width();
            sheet.line(x, plot.y(), x, plot.bottom(), Palette.GRID);
            sheet.text(NumberText.tick(tick, scale), x, plot.bottom() + 16, Align.CENTRE, Style.QUIET);
        });
    }

    /** The line from which bars grow. */
    void paintZeroAcross(Area plot) {
        if (scale.min() <= 0) {
            double y = plot.bottom() - scale.share(0) * plot.height();
            sheet.line(plot.x(), y, plot.right(), y, Palette.AXIS);
        }
    }

    void paintZeroUpright(Area plot) {
        double x = plot.x() + scale.share(0) * plot.width();
        sheet.line(x, plot.y(), x, plot.bottom(), Palette.AXIS);
    }
}
