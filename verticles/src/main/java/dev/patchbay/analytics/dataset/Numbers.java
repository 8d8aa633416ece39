package dev.patchbay.analytics.dataset;

import java.math.BigDecimal;

/** Exact numbers in their shortest plain form. */
final class Numbers {

    private Numbers() {}

    /** Without zeros at the end, and never with an exponent: 13 for 13.000, 200 for 2E+2. */
    static BigDecimal trimmed(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
