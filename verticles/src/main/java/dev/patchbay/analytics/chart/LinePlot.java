package dev.patchbay.analytics.chart;

import java.awt.BasicStroke;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines over an evenly stepped axis, usually time; a missing value is a gap. */
final class LinePlot implements Plot {

    private static final int STEPS = 5;
    private static final float THICKNESS = 2.2f;
    private static final int MARKER = 6;

    /** More points than this, of all lines together, are seen better without marks. */
    private static final int MOST_MARKED = 60;

    private static final double EDGE = 12;
    private static final double RIM = 5;

    @Override
    public void paint(Sheet sheet, Figure figure, Area area) {
        AxisScale scale = AxisScale.around(figure.values().summaryStatistics(), STEPS);
        ValueAxis values = new ValueAxis(sheet, scale);
        int points = figure.categories().size();
        double slot = (area.width() - values.width() - 2 * EDGE) / Math.max(1, points - 1);
        CategoryAxis names = new CategoryAxis(sheet, figure.categories(), slot);
        Area plot = area.inset(values.width(), 0, 0, names.height()).rounded();

        values.paintLeft(plot);
        values.paintZeroAcross(plot);
        sheet.chart(lines(figure, scale, plot), plot.inset(-RIM, -RIM, -RIM, -RIM));
        names.paint(plot, points == 1 ? plot.x() + plot.width() / 2 : plot.x() + EDGE);
    }

    /** Draws a rim wider than the plot, or the marks on its edge would be cut in two. */
    private static XYChart lines(Figure figure, AxisScale scale, Area plot) {
        XYChart chart = new XYChart((int) (plot.width() + 2 * RIM), (int) (plot.height() + 2 * RIM));
        Plot.bare(chart.getStyler());
        int points = figure.categories().size();
        double sides = points == 1 ? 1 : (EDGE + RIM) * (points - 1) / (plot.width() - 2 * EDGE);
        double ends = RIM * (scale.max() - scale.min()) / plot.height();
        chart.getStyler()
                .setXAxisMin(-sides)
                .setXAxisMax(points - 1 + sides)
                .setYAxisMin(scale.min() - ends)
                .setYAxisMax(scale.max() + ends)
                .setMarkerSize(MARKER);
        double[] places = IntStream.range(0, points).asDoubleStream().toArray();
        for (Figure.Line line : figure.lines()) {
            XYSeries series = chart.addSeries(line.key(), places, line.values());
            series.setLineColor(line.colour());
            series.setLineStyle(new BasicStroke(THICKNESS, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            series.setMarkerColor(line.colour());
            series.setMarker(marker(line.values(), points * figure.lines().size()));
        }
        return chart;
    }

    private static Marker marker(double[] values, int allPoints) {
        return allPoints > MOST_MARKED && !hasLonelyPoint(values) ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE;
    }

    /** A value between two gaps has no line that would show it. */
    private static boolean hasLonelyPoint(double[] values) {
        return IntStream.range(0, values.length)
                .anyMatch(i -> !Double.isNaN(values[i]) && isGap(values, i - 1) && isGap(values, i + 1));
    }

    private static boolean isGap(double[] values, int place) {
        return place < 0 || place == values.length || Double.isNaN(values[place]);
    }
}
