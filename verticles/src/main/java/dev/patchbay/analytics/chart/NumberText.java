package dev.patchbay.analytics.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as short as a chart needs them: "4,210", "27.3k", "1.25M". The exact ones stand in the table. */
final class NumberText {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    /** Outside these, digits say less than the power of ten. */
    private static final double LARGEST = 1e15;

    private static final double SMALLEST = 1e-5;

    private static final double SMALLEST_SHARE = 0.0005;

    private NumberText() {}

    /** A tick's text; all ticks of an axis share their unit and their decimals. */
    static String tick(double value, AxisScale axis) {
        double magnitude = Math.max(Math.abs(axis.min()), Math.abs(axis.max()));
        if (magnitude >= LARGEST || axis.step() < SMALLEST) {
            return value == 0 ? "0" : scientific(value);
        }
        NumberUnit unit = NumberUnit.of(magnitude);
        while (decimals(axis, unit) > 1 && unit != NumberUnit.ONE) {
            unit = unit.smaller();
        }
        String letter = Math.abs(value) < axis.step() / 2 ? "" : unit.letter();
        return fixed(value / unit.size(), decimals(axis, unit)) + letter;
    }

    /** A value's own text, three or four digits that count. */
    static String value(double value) {
        double magnitude = Math.abs(value);
        if (magnitude > 0 && isBeyondDigits(magnitude)) {
            return scientific(value);
        }
        if (magnitude < 1) {
            return rounded(value, 3).stripTrailingZeros().toPlainString();
        }
        NumberUnit unit = NumberUnit.of(magnitude);
        double shown = value / unit.size();
        double twoDecimals = unit == NumberUnit.ONE ? 100 : 10;
        int decimals = Math.abs(shown) < twoDecimals ? 2 : Math.abs(shown) < 1000 ? 1 : 0;
        return new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "#".repeat(decimals), SYMBOLS).format(shown)
                + unit.letter();
    }

    static boolean isBeyondDigits(double magnitude) {
        return magnitude >= LARGEST || magnitude < SMALLEST;
    }

    /** A share of 1 as "12.5 %". */
    static String percent(double share) {
        return share < SMALLEST_SHARE ? "<0.1 %" : new DecimalFormat("0.0", SYMBOLS).format(share * 100) + " %";
    }

    private static int decimals(AxisScale axis, NumberUnit unit) {
        return Math.max(
                0, rounded(axis.step() / unit.size(), 3).stripTrailingZeros().scale());
    }

    static String fixed(double value, int decimals) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        String text = new DecimalFormat(pattern, SYMBOLS).format(value);
        return text.matches("-[0.]+") ? text.substring(1) : text;
    }

    private static String scientific(double value) {
        return new DecimalFormat("0.##E0", SYMBOLS).format(value).replace('E', 'e');
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).round(new MathContext(digits));
    }
}
