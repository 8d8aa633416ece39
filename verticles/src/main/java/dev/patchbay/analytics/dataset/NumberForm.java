package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways files write numbers. */
enum NumberForm {
    /** 1234.5, 2.32E-9 */
    PLAIN("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?"),
    /** 1,234.50, $12, (5.00) for minus five */
    GROUPED(
            "\\(?[+-]?\\s?[$€£¥]?\\s?[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d*)?([eE][+-]?\\d{1,3})?\\s?([$€£¥%]|[A-Z]{3})?\\)?"),
    /** 1.234,50, 12,5 €; also 1 234,50 and 1'234,50 */
    COMMA("\\(?[+-]?\\s?[$€£¥]?\\s?[+-]?(\\d{1,3}([. '\\x{00A0}]\\d{3})+|\\d+)(,\\d*)?\\s?([$€£¥%]|[A-Z]{3})?\\)?");

    /** Only a comma as a decimal sign can stand so: "12,5" but not "1,234". */
    private static final Pattern DECIMAL_COMMA = Pattern.compile(".*\\d,(\\d{1,2}|\\d{4,})\\D*|.*\\.\\d{3},\\d+\\D*");

    private final Pattern form;

    NumberForm(String form) {
        this.form = Pattern.compile(form);
    }

    Pattern form() {
        return form;
    }

    /** @param tolerated values of a hundred that may be no numbers */
    static Optional<NumberForm> sniff(List<String> values, int tolerated) {
        if (Reading.mostly(values, PLAIN.form, tolerated)) {
            return Optional.of(PLAIN);
        }
        boolean comma =
                values.stream().anyMatch(value -> DECIMAL_COMMA.matcher(value).matches());
        if (comma && Reading.mostly(values, COMMA.form, tolerated)) {
            return Optional.of(COMMA);
        }
        return Reading.mostly(values, GROUPED.form, tolerated) ? Optional.of(GROUPED) : Optional.empty();
    }

    /** The number written the plain way, as SQL; null where the text is not of this form. */
    String plain(String column) {
        if (this == PLAIN) {
            return column;
        }
        String bare = "regexp_replace(" + column + ", '[^0-9eE.,+-]', '', 'g')";
        String digits = this == GROUPED
                ? "replace(" + bare + ", ',', '')"
                : "replace(replace(" + bare + ", '.', ''), ',', '.')";
        String signed = "CASE WHEN " + column + " LIKE '(%)' THEN '-' || " + digits + " ELSE " + digits + " END";
        return "CASE WHEN regexp_full_match(trim(" + column + "), " + Sandbox.text(form.pattern()) + ") THEN " + signed
                + " END";
    }

    /** Decimals as written, as SQL; the exponent counted in. */
    String decimals(String column) {
        if (this != PLAIN) {
            char sign = this == COMMA ? ',' : '.';
            return "length(regexp_extract(" + column + ", '[" + sign + "](\\d+)', 1))";
        }
        String mantissa = "split_part(lower(" + column + "), 'e', 1)";
        String exponent = "TRY_CAST(split_part(lower(" + column + "), 'e', 2) AS INTEGER)";
        return "CASE WHEN contains(" + column + ", 'e') OR contains(" + column + ", 'E') THEN " + fraction(mantissa)
                + " - " + exponent + " ELSE " + fraction(column) + " END";
    }

    private static String fraction(String number) {
        return "length(" + number + ") - instr(" + number + " || '.', '.')";
    }
}
