package dev.patchbay.analytics.chart;

import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.Palette;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a chart shows, made fit to draw: texts without characters that no font of ours has, as many values as
 * categories, NaN where there is none.
 *
 * @param subtitle what the numbers are, and what they are put together by unless the title says it
 */
record Figure(String title, String subtitle, List<String> categories, List<Line> lines) {

    private static final int MOST_SERIES = 12;

    /** Past this size a double cannot be scaled to an axis without overflow; nearer to zero it is zero. */
    private static final double HUGE = 1e300;

    private static final double TINY = 1e-290;

    private static final Pattern CONTROLS_AND_BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");

    /** One series: its name, its place among the colours, and a value for each category. */
    record Line(String name, int index, double[] values) {

        /** A name that no other series of the chart has. */
        String key() {
            return "series " + index;
        }

        Color colour() {
            return Color.decode(Palette.series(index));
        }
    }

    static Figure of(ChartSpec spec) {
        int points = spec.categories().size();
        List<Line> lines = IntStream.range(0, Math.min(spec.series().size(), MOST_SERIES))
                .mapToObj(i -> line(i, spec.series().get(i), points))
                .toList();
        List<String> categories = spec.categories().stream().map(Figure::name).toList();
        return new Figure(drawable(spec.title()), subtitle(spec), categories, lines);
    }

    /** Every value that is there. */
    DoubleStream values() {
        return lines.stream()
                .flatMapToDouble(line -> Arrays.stream(line.values))
                .filter(v -> !Double.isNaN(v));
    }

    boolean isEmpty() {
        return values().findAny().isEmpty();
    }

    /** The same with its first categories only. */
    Figure first(int points) {
        List<Line> cut = lines.stream()
                .map(line -> new Line(line.name, line.index, Arrays.copyOf(line.values, points)))
                .toList();
        return new Figure(title, subtitle, categories.subList(0, points), cut);
    }

    private static Line line(int index, ChartSpec.Series series, int points) {
        double[] values = new double[points];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < Math.min(points, series.values().size()); i++) {
            values[i] = drawable(series.values().get(i));
        }
        return new Line(name(series.name()), index, values);
    }

    private static double drawable(BigDecimal value) {
        if (value == null) {
            return Double.NaN;
        }
        double number = Math.clamp(value.doubleValue(), -HUGE, HUGE);
        return Math.abs(number) < TINY ? 0 : number;
    }

    private static String subtitle(ChartSpec spec) {
        String numbers = drawable(spec.yTitle());
        String groups = drawable(spec.xTitle());
        if (groups.isEmpty() || spec.title().toLowerCase(Locale.ROOT).contains(groups.toLowerCase(Locale.ROOT))) {
            return numbers;
        }
        return (numbers.isEmpty() ? "" : numbers + ", ") + "by " + groups;
    }

    private static String name(String text) {
        if (text.isBlank()) {
            return "(none)";
        }
        String drawable = drawable(text);
        return drawable.isEmpty() ? "(symbol)" : drawable;
    }

    private static String drawable(String text) {
        StringBuilder drawn = text.codePoints()
                .filter(c -> Character.isWhitespace(c) || Typefaces.draws(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return CONTROLS_AND_BLANKS.matcher(drawn).replaceAll(" ").strip();
    }
}
