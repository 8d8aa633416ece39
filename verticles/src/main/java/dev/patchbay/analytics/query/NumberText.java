package dev.patchbay.analytics.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them; the exact value is kept beside. */
public final class NumberText {

    private static final BigDecimal ONE = BigDecimal.ONE;

    /** Below one, where a fixed number of decimals would hide the amount. */
    private static final MathContext SMALL = new MathContext(4, RoundingMode.HALF_UP);

    private NumberText() {}

    /** An amount of money: 27,343.18, 0.3710, 0.0000008; two decimals at least. */
    public static String money(BigDecimal amount) {
        return text(amount, 2);
    }

    /** Any other number: 1,281, 2.5, 0.0021; no decimals that are zero. */
    public static String plain(BigDecimal number) {
        return text(number, 0);
    }

    /** A percentage: 87 %, 0.3 %, -12.5 %. */
    public static String percent(BigDecimal percent) {
        boolean tiny = percent.abs().compareTo(new BigDecimal("0.1")) < 0;
        BigDecimal shown = tiny ? percent.round(new MathContext(2)) : percent.setScale(1, RoundingMode.HALF_UP);
        return text(shown, 0) + " %";
    }

    private static String text(BigDecimal number, int decimals) {
        boolean small = number.signum() != 0 && number.abs().compareTo(ONE) < 0;
        BigDecimal shown = small ? number.round(SMALL) : number.setScale(2, RoundingMode.HALF_UP);
        BigDecimal stripped = shown.stripTrailingZeros();
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, stripped.scale()));
        return format.format(shown);
    }
}
