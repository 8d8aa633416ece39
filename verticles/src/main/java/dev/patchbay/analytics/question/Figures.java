package dev.patchbay.analytics.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Counts and shares as people read them: 48,120 and 18 %. */
final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** From here on rounding to whole percents would make a part the whole. */
    private static final BigDecimal ALMOST_ALL = new BigDecimal("99.5");

    private static final BigDecimal NEARLY_ALL = new BigDecimal("99.95");

    private Figures() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** "87 %", "0.3 %", "under 0.1 %". */
    static String share(BigDecimal part, BigDecimal whole) {
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, 4, RoundingMode.HALF_UP);
        if (percent.signum() > 0 && percent.compareTo(new BigDecimal("0.1")) < 0) {
            return "under 0.1 %";
        }
        boolean almostAll = part.compareTo(whole) < 0 && percent.compareTo(ALMOST_ALL) >= 0;
        if (almostAll && percent.compareTo(NEARLY_ALL) >= 0) {
            return "over 99.9 %";
        }
        int decimals = almostAll || percent.abs().compareTo(BigDecimal.ONE) < 0 ? 1 : 0;
        return percent.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
