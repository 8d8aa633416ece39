package dev.patchbay.analytics.chart;

import dev.patchbay.analytics.chart.Sheet.Align;
import dev.patchbay.analytics.chart.Sheet.Style;
import dev.patchbay.model.analytics.Palette;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieSeries.PieSeriesRenderStyle;
import org.knowm.xchart.style.PieStyler.ClockwiseDirectionType;

/** The parts of a whole as slices, the largest first; each one's name, value and share stand beside it. */
record PiePlot(boolean donut) implements Plot {

    /** More slices than this cannot be told apart; the smallest become one. */
    private static final int MOST_SLICES = 8;

    private static final double ROW = 24;
    private static final double SWATCH = 11;
    private static final double GAP = 8;
    private static final double VALUE_COLUMN = 64;
    private static final double SHARE_COLUMN = 56;
    private static final double THICKNESS = 0.42;

    private record Slice(String name, double value, String colour) {}

    @Override
    public void paint(Sheet sheet, Figure figure, Area area) {
        List<Slice> slices = slices(figure);
        double total = slices.stream().mapToDouble(Slice::value).sum();
        double size = Math.min(area.height(), area.width() * 0.46);
        ValueLabels labels = ValueLabels.of(
                DoubleStream.concat(DoubleStream.of(total), slices.stream().mapToDouble(Slice::value))
                        .toArray());
        Area circle = new Area(area.x() + GAP, area.y() + (area.height() - size) / 2, size, size).rounded();
        sheet.chart(pie(slices, circle), circle);
        if (donut) {
            sheet.text(labels.text(total), circle.x() + size / 2, circle.y() + size / 2 + 8, Align.CENTRE, Style.TOTAL);
        }
        paintKey(sheet, slices, labels, total, area.inset(size + 5 * GAP, 0, 0, 0));
    }

    /** A pie shows one series, and only parts above nothing. */
    static boolean canShow(Figure figure) {
        return figure.lines().size() == 1
                && figure.values().allMatch(value -> value >= 0)
                && figure.values().anyMatch(value -> value > 0)
                && Double.isFinite(figure.values().sum());
    }

    private static List<Slice> slices(Figure figure) {
        double[] values = figure.lines().getFirst().values();
        List<Integer> largestFirst = IntStream.range(0, values.length)
                .filter(i -> values[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i]).reversed())
                .toList();
        int named = largestFirst.size() > MOST_SLICES ? MOST_SLICES - 1 : largestFirst.size();
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < named; i++) {
            int place = largestFirst.get(i);
            slices.add(new Slice(figure.categories().get(place), values[place], Palette.series(i)));
        }
        List<Integer> rest = largestFirst.subList(named, largestFirst.size());
        if (!rest.isEmpty()) {
            double sum = rest.stream().mapToDouble(i -> values[i]).sum();
            slices.add(new Slice(rest.size() + " others", sum, Palette.OTHERS));
        }
        return slices;
    }

    private PieChart pie(List<Slice> slices, Area circle) {
        PieChart chart = new PieChart((int) circle.width(), (int) circle.height());
        Plot.bare(chart.getStyler());
        chart.getStyler()
                .setDefaultSeriesRenderStyle(donut ? PieSeriesRenderStyle.Donut : PieSeriesRenderStyle.Pie)
                .setDonutThickness(THICKNESS)
                .setClockwiseDirectionType(ClockwiseDirectionType.CLOCKWISE)
                .setLabelsVisible(false)
                .setPlotBackgroundColor(Color.decode(Palette.GROUND));
        for (int i = 0; i < slices.size(); i++) {
            chart.addSeries("s" + i, slices.get(i).value())
                    .setFillColor(Color.decode(slices.get(i).colour()));
        }
        return chart;
    }

    private static void paintKey(Sheet sheet, List<Slice> slices, ValueLabels labels, double total, Area area) {
        Wording wording = new Wording(sheet);
        double y = area.y() + (area.height() - slices.size() * ROW) / 2;
        double share = area.right();
        double value = share - SHARE_COLUMN;
        double name = area.x() + SWATCH + GAP;
        double widest = slices.stream()
                .mapToDouble(slice -> sheet.textWidth(labels.text(slice.value()), Style.LABEL))
                .max()
                .orElse(0);
        double names = value - Math.max(VALUE_COLUMN, widest + GAP);
        for (Slice slice : slices) {
            sheet.box(new Area(area.x(), y + 6, SWATCH, SWATCH), slice.colour());
            String text = wording.fit(slice.name(), names - name, Style.LABEL);
            sheet.text(text, name, y + 16, Align.LEFT, Style.LABEL);
            sheet.text(labels.text(slice.value()), value, y + 16, Align.RIGHT, Style.LABEL);
            sheet.text(NumberText.percent(slice.value() / total), share, y + 16, Align.RIGHT, Style.QUIET);
            y += ROW;
        }
    }
}
