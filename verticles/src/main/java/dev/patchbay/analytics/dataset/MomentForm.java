package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways files write days and points in time. */
enum MomentForm {
    /** 2026-09-01, 2026-09-01T10:00Z, 2026-09-01 10:00:00.123+02:00 */
    ISO("\\d{4}-\\d{1,2}-\\d{1,2}([T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?( ?(Z|UTC|[+-]\\d{2}(:?\\d{2})?))?)?"),
    /** 9/30/2026, with or without a time */
    MONTH_FIRST(
            "(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])/\\d{4}( \\d{1,2}:\\d{2}(:\\d{2})?( [APap][Mm])?)?", "%m/%d/%Y"),
    /** 30/9/2026, with or without a time */
    DAY_FIRST("(0?[1-9]|[12]\\d|3[01])/(0?[1-9]|1[0-2])/\\d{4}( \\d{1,2}:\\d{2}(:\\d{2})?( [APap][Mm])?)?", "%d/%m/%Y"),
    /** 30.9.2026, with or without a time */
    DOTTED("(0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])\\.\\d{4}( \\d{1,2}:\\d{2}(:\\d{2})?)?", "%d.%m.%Y"),
    /** 2026/09/30 */
    SLASHED("\\d{4}/\\d{1,2}/\\d{1,2}( \\d{1,2}:\\d{2}(:\\d{2})?)?", "%Y/%m/%d"),
    /** 30-Sep-2026 */
    NAMED("\\d{1,2}-[A-Za-z]{3}-\\d{4}", "%d-%b-%Y"),
    /** 2026-09 */
    MONTH("\\d{4}-(0[1-9]|1[0-2])", ""),
    /** 20260930, in a column whose name says that it is a day */
    COMPACT("(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])", "%Y%m%d");

    private static final Pattern NAMES_A_DAY = Pattern.compile("(?i).*(date|day|period|month|time).*");

    private final Pattern form;
    private final String format;

    MomentForm(String form, String... format) {
        this.form = Pattern.compile(form);
        this.format = String.join("", format);
    }

    static Optional<MomentForm> sniff(List<String> values, String name) {
        return Stream.of(values())
                .filter(candidate ->
                        candidate != COMPACT || NAMES_A_DAY.matcher(name).matches())
                .filter(candidate -> Reading.mostly(values, candidate.form))
                .findFirst();
    }

    /** True when the other order of day and month reads the same values as well, so that only custom decides. */
    static boolean ambiguous(List<String> values) {
        return Reading.mostly(values, MONTH_FIRST.form) && Reading.mostly(values, DAY_FIRST.form);
    }

    /** The point in time as SQL; null where the text is not of this form. */
    String sql(String column) {
        return switch (this) {
            case ISO -> "TRY_CAST(" + column + " AS TIMESTAMP)";
            case MONTH -> "TRY_CAST(" + column + " || '-01' AS TIMESTAMP)";
            default -> "try_strptime(" + column + ", " + formats() + ")";
        };
    }

    private String formats() {
        return Stream.of("", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p")
                .map(time -> Sandbox.text(format + time))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The same kind of date with day and month swapped. */
    Optional<MomentForm> swapped() {
        return switch (this) {
            case MONTH_FIRST -> Optional.of(DAY_FIRST);
            case DAY_FIRST -> Optional.of(MONTH_FIRST);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
