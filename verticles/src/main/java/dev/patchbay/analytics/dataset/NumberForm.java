package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    private static final Pattern DECIMAL_COMMA = Pattern.compile(
            ".*\\d,(\\d{1,2}|\\d{4,})\\D*|.*\\.\\d{3},\\d+\\D*|\\D*(0|\\d{4,}),\\d+\\D*|.*\\d\\.\\d{3}\\.\\d{3}\\D*");

    /** Only a point as a decimal sign can stand so: "12.5" but not "1.234". */
    private static final Pattern DECIMAL_POINT = Pattern.compile(
            ".*\\d\\.(\\d{1,2}|\\d{4,})\\D*|.*,\\d{3}\\.\\d+\\D*|\\D*(0|\\d{4,})\\.\\d+\\D*|.*\\d,\\d{3},\\d{3}\\D*");

    /** A group of three digits behind the only sign: it may be thousands or decimals. */
    private static final Pattern OPEN = Pattern.compile("\\D*[1-9]\\d{0,2}[.,]\\d{3}\\D*");

    /** Characters no number needs more of. */
    private static final int LONGEST = 60;

    /** What stands in numbers beside digits and the letters of a currency. */
    private static final String SIGNS = ".,'()+-$€£¥% \u00A0e";

    private final Pattern form;

    NumberForm(String form) {
        this.form = Pattern.compile(form);
    }

    /** Whether a text is a number of this form; the patterns take time with the square of the length. */
    boolean fits(String text) {
        return text.length() <= LONGEST && form.matcher(text).matches();
    }

    private boolean mostly(List<String> values, int tolerated) {
        return Reading.mostly(values, this::fits, tolerated);
    }

    /**
     * @param tolerated values of a hundred that may be no numbers
     * @param sign decides where the values themselves do not
     */
    static Optional<NumberForm> sniff(List<String> values, int tolerated, DecimalSign sign) {
        boolean plain = PLAIN.mostly(values, tolerated);
        boolean comma = COMMA.mostly(values, tolerated);
        boolean grouped = GROUPED.mostly(values, tolerated);
        if (!plain && !comma && !grouped) {
            return Optional.empty();
        }
        boolean openToComma = sign.comma() && open(values);
        if (plain && !openToComma) {
            return Optional.of(PLAIN);
        }
        if (comma && (openToComma || values.stream().anyMatch(NumberForm::saysComma))) {
            return Optional.of(COMMA);
        }
        return grouped ? Optional.of(GROUPED) : Optional.empty();
    }

    /** True when values have thousands or decimals, and none of them says which. */
    static boolean open(List<String> values) {
        return firstOpen(values).isPresent()
                && !values.stream().anyMatch(NumberForm::saysComma)
                && !values.stream().anyMatch(NumberForm::saysPoint);
    }

    /** True for numbers whose decimal sign can only be a comma. */
    static boolean onlyComma(List<String> values) {
        return COMMA.mostly(values, Reading.TOLERATED_PERCENT)
                && values.stream().anyMatch(NumberForm::saysComma)
                && !values.stream().anyMatch(NumberForm::saysPoint);
    }

    /** True for numbers whose decimal sign can only be a point. */
    static boolean onlyPoint(List<String> values) {
        return (PLAIN.mostly(values, Reading.TOLERATED_PERCENT) || GROUPED.mostly(values, Reading.TOLERATED_PERCENT))
                && values.stream().anyMatch(NumberForm::saysPoint)
                && !values.stream().anyMatch(NumberForm::saysComma);
    }

    /** True when a text is a number in one of the forms. */
    static boolean any(String text) {
        return Stream.of(values()).anyMatch(form -> form.fits(text.strip()));
    }

    /** The first value that leaves its decimal sign open. */
    static Optional<String> firstOpen(List<String> values) {
        return values.stream().filter(value -> fits(value, OPEN)).findFirst();
    }

    private static boolean saysComma(String value) {
        return isAmong(value, ',', '.') && fits(value, DECIMAL_COMMA);
    }

    private static boolean saysPoint(String value) {
        return isAmong(value, '.', ',') && fits(value, DECIMAL_POINT);
    }

    /** Whether a sign may be decimal here at all: it is there, or the other one is there twice. */
    private static boolean isAmong(String value, char sign, char other) {
        return value.indexOf(sign) >= 0 || value.indexOf(other) != value.lastIndexOf(other);
    }

    private static boolean fits(String value, Pattern pattern) {
        return hasDecimalSign(value) && pattern.matcher(value).matches();
    }

    /** Spares most texts the patterns. */
    private static boolean hasDecimalSign(String value) {
        boolean sign = value.indexOf(',') >= 0 || value.indexOf('.') >= 0;
        return sign && value.length() <= LONGEST && value.chars().allMatch(NumberForm::standsInNumbers);
    }

    private static boolean standsInNumbers(int character) {
        return character >= '0' && character <= '9'
                || character >= 'A' && character <= 'Z'
                || SIGNS.indexOf(character) >= 0;
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
