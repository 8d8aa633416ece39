package dev.patchbay.analytics.chart;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** A number axis that starts and ends on round numbers, with a tick at each step. */
record AxisScale(double min, double max, double step) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** Lines that all run above this share of the highest value get an axis that does not start at zero. */
    private static final double FAR_FROM_ZERO = 0.8;

    /** An axis for lengths: it holds zero, or bars would lie. */
    static AxisScale fromZero(DoubleSummaryStatistics values, int steps) {
        return of(Math.min(0, values.getMin()), Math.max(0, values.getMax()), steps);
    }

    /** An axis for positions: it holds zero unless that would flatten every line at the top. */
    static AxisScale around(DoubleSummaryStatistics values, int steps) {
        boolean far = values.getMin() > FAR_FROM_ZERO * values.getMax() && values.getMin() < values.getMax();
        return far ? of(values.getMin(), values.getMax(), steps) : fromZero(values, steps);
    }

    private static AxisScale of(double low, double high, int steps) {
        if (!(high > low)) {
            return new AxisScale(0, 1, 0.5);
        }
        double step = roundUp((high - low) / steps);
        return new AxisScale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    private static double roundUp(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double round : ROUND) {
            if (raw <= round * power) {
                return round * power;
            }
        }
        return 10 * power;
    }

    AxisScale oneStepLower() {
        return new AxisScale(min - step, max, step);
    }

    DoubleStream ticks() {
        long steps = Math.round((max - min) / step);
        return LongStream.rangeClosed(0, steps).mapToDouble(i -> min + i * step);
    }

    /** Where a value lies, 0 at the axis' start and 1 at its end. */
    double share(double value) {
        return (value - min) / (max - min);
    }
}
