package dev.patchbay.analytics.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Counts and shares as people read them: 48,120 and 18 %. */
final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        int decimals = percent.abs().compareTo(BigDecimal.ONE) < 0 ? 1 : 0;
        return percent.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
