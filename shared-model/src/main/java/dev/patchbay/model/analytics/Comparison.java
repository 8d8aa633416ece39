package dev.patchbay.model.analytics;

/** How two numbers are compared. */
public enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    AT_LEAST(">="),
    MORE(">");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** The sign as people and SQL both write it. */
    public String sign() {
        return sign;
    }
}
