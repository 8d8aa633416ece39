package dev.patchbay.analytics.chart;

import dev.patchbay.analytics.chart.Sheet.Align;
import dev.patchbay.analytics.chart.Sheet.Style;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Palette;
import java.math.BigDecimal;
import java.util.List;

/**
 * Draws charts as PNG: 1600 pixels wide at 144 dpi, white ground, the {@link Palette}, bundled fonts. Any spec gives
 * a picture: one without values says so, a pie of what is no whole becomes bars. Safe to use from many threads.
 */
public final class ChartRenderer {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 450;
    private static final int LOWEST = 200;
    private static final int DOTS_PER_INCH = 144;

    /** Title, unit, margins and legend around rows. */
    private static final int AROUND_ROWS = 140;

    /** A PNG file. */
    public byte[] png(ChartSpec spec) {
        Figure whole = Figure.of(spec);
        ChartType type = fitting(spec.type(), whole);
        int rows = Math.min(whole.categories().size(), HorizontalBarPlot.MOST_ROWS);
        boolean cut =
                type == ChartType.HORIZONTAL_BAR && rows < whole.categories().size();
        Figure figure = cut ? whole.first(rows) : whole;
        String note = cut ? "first " + rows + " of " + whole.categories().size() : "";
        try (Sheet sheet = new Sheet(WIDTH, height(type, figure))) {
            paint(sheet, figure, type, note);
            return PngImage.of(sheet.image(), DOTS_PER_INCH);
        }
    }

    /** Draws one chart of each type, so that the first one a person asks for is as quick as the others. */
    public void warmUp() {
        ChartSpec.Series series = new ChartSpec.Series("cost", List.of(BigDecimal.ONE, BigDecimal.TWO));
        for (ChartType type : ChartType.values()) {
            png(new ChartSpec(type, "Cost", "service", "USD", List.of("one", "two"), List.of(series)));
        }
    }

    private static void paint(Sheet sheet, Figure figure, ChartType type, String note) {
        Frame frame = new Frame(sheet);
        Area room = frame.header(figure, note);
        if (figure.isEmpty()) {
            sheet.text("No values to draw", WIDTH / 2.0, room.y() + room.height() / 2, Align.CENTRE, Style.QUIET);
            return;
        }
        plot(type).paint(sheet, figure, frame.legend(figure, room));
    }

    private static ChartType fitting(ChartType asked, Figure figure) {
        boolean round = asked == ChartType.PIE || asked == ChartType.DONUT;
        return round && !PiePlot.canShow(figure) ? ChartType.HORIZONTAL_BAR : asked;
    }

    private static int height(ChartType type, Figure figure) {
        boolean rows = type == ChartType.HORIZONTAL_BAR && !figure.isEmpty();
        return rows ? Math.max(LOWEST, HorizontalBarPlot.height(figure) + AROUND_ROWS) : HEIGHT;
    }

    private static Plot plot(ChartType type) {
        return switch (type) {
            case BAR -> new BarPlot();
            case HORIZONTAL_BAR -> new HorizontalBarPlot();
            case LINE -> new LinePlot();
            case PIE -> new PiePlot(false);
            case DONUT -> new PiePlot(true);
        };
    }
}
