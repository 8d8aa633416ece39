package dev.patchbay.model.analytics;

import java.util.List;

/**
 * One column of a dataset.
 *
 * @param name as the file has it; empty and repeated headers are made unique
 * @param label the name as people would say it: "unblended cost" for {@code lineItem/UnblendedCost}
 * @param nulls how many rows hold no value
 * @param distinct how many different values there are, approximate past 1,000
 * @param values the most frequent values of a dimension or tag, at most 200; empty for other roles
 */
public record Column(
        String name, String label, ColumnType type, ColumnRole role, long nulls, long distinct, List<String> values) {

    public Column {
        values = List.copyOf(values);
    }

    /** Whether this is one key of a column that holds all tags of a row: {@code Tags/team} of {@code Tags}. */
    public boolean partOf(Column whole) {
        return role == ColumnRole.TAG && whole.role == ColumnRole.TAG && name.startsWith(whole.name + "/");
    }
}
