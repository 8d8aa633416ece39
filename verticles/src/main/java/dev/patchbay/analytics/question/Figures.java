package dev.patchbay.analytics.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them: 27,343.18, 0.0000053, 18 %. */
final class Figures {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** Two decimals; three significant digits below a cent. */
    static String money(BigDecimal amount) {
        if (amount.signum() != 0 && amount.abs().compareTo(CENT) < 0) {
            return amount.round(new MathContext(3)).stripTrailingZeros().toPlainString();
        }
        return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** Whole numbers as they are, others to at most two decimals. */
    static String number(BigDecimal number) {
        if (number.signum() != 0 && number.abs().compareTo(CENT) < 0) {
            return number.round(new MathContext(3)).stripTrailingZeros().toPlainString();
        }
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** "87 %", "0.3 %", "under 0.1 %". */
    static String share(BigDecimal part, BigDecimal whole) {
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, 4, RoundingMode.HALF_UP);
        if (percent.signum() > 0 && percent.compareTo(new BigDecimal("0.1")) < 0) {
            return "under 0.1 %";
        }
        int decimals = percent.abs().compareTo(BigDecimal.ONE) < 0 ? 1 : 0;
        return percent.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
