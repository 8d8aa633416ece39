package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What files write where there is no value. "NA" and "none" are not among them: they are values too often. */
final class NullMarkers {

    static final List<String> ALL = List.of("", "NULL", "null", "\\N", "N/A", "n/a", "#N/A", "NaN", "-");

    private static final Set<String> SET = Set.copyOf(ALL);

    private NullMarkers() {}

    static boolean isNull(String value) {
        return SET.contains(value);
    }

    /** The markers as an SQL list. */
    static String sql() {
        return ALL.stream().map(Sandbox::text).collect(Collectors.joining(",", "[", "]"));
    }
}
