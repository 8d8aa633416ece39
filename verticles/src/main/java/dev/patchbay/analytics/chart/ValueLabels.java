package dev.patchbay.analytics.chart;

import java.util.stream.DoubleStream;

/**
 * The texts of the values of one chart. They share their unit and their decimals, or 7,075 beside 21k would look like
 * more than it is; only what is too small to be seen in their form keeps its own.
 *
 * @param smallest what is nearer to zero keeps its own form
 */
record ValueLabels(NumberUnit unit, int decimals, double smallest) {

    private static final int DIGITS_OF_SMALLEST = 2;
    private static final int MOST_DECIMALS = 2;
    private static final int MOST_BELOW_ONE = 6;

    /** @param values NaN stands for none */
    static ValueLabels of(double... values) {
        double[] sizes = sorted(DoubleStream.of(values).map(Math::abs), Double.MIN_VALUE);
        if (sizes.length == 0 || NumberText.isBeyondDigits(sizes[sizes.length - 1])) {
            return new ValueLabels(NumberUnit.ONE, 0, Double.POSITIVE_INFINITY);
        }
        double largest = sizes[sizes.length - 1];
        NumberUnit filled = NumberUnit.of(largest);
        NumberUnit unit = sizes[0] < filled.size() ? filled.smaller() : filled;
        double smallest = unit != NumberUnit.ONE ? unit.size() : largest < 1 ? 1e-5 : 0.1;
        double[] shown = sorted(DoubleStream.of(sizes), smallest);
        return new ValueLabels(unit, decimals(shown, unit), smallest);
    }

    String text(double value) {
        return Math.abs(value) < smallest
                ? NumberText.value(value)
                : NumberText.fixed(value / unit.size(), decimals) + unit.letter();
    }

    private static double[] sorted(DoubleStream sizes, double from) {
        return sizes.filter(size -> size >= from).sorted().toArray();
    }

    private static int decimals(double[] sizes, NumberUnit unit) {
        double largest = sizes[sizes.length - 1];
        int digitsOfLargest = unit == NumberUnit.ONE && largest >= 1 ? 4 : 3;
        int wanted = Math.max(
                digitsOfLargest - digitsBeforePoint(largest / unit.size()),
                DIGITS_OF_SMALLEST - digitsBeforePoint(sizes[0] / unit.size()));
        int decimals = Math.clamp(wanted, 0, largest < 1 ? MOST_BELOW_ONE : MOST_DECIMALS);
        while (decimals > 0 && endInZero(sizes, unit, decimals)) {
            decimals--;
        }
        return decimals;
    }

    /** Of 0.05 there are -1. */
    private static int digitsBeforePoint(double size) {
        return (int) Math.floor(Math.log10(size)) + 1;
    }

    private static boolean endInZero(double[] sizes, NumberUnit unit, int decimals) {
        return DoubleStream.of(sizes)
                .allMatch(size -> NumberText.fixed(size / unit.size(), decimals).endsWith("0"));
    }
}
