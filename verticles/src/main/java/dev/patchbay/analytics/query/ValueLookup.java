package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds values by words, in one pass over the rows, limited in rows, and in time as every query is. */
public final class ValueLookup {

    private static final int MOST_WORDS = 8;

    private final LoadedDataset loaded;
    private final int most;

    /** @param most values of each column */
    public ValueLookup(LoadedDataset loaded, int most) {
        this.loaded = loaded;
        this.most = most;
    }

    /** Values that hold any of the first words, letter case aside; of an id only those that are one of them. */
    public Map<Column, List<String>> holding(List<Column> columns, List<String> words) {
        List<String> bounded = words.subList(0, Math.min(words.size(), MOST_WORDS));
        if (columns.isEmpty() || bounded.isEmpty()) {
            return Map.of();
        }
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            parts.add(part(columns.get(index), index, bounded.size()));
            values.addAll(bounded);
        }
        return loaded.query(String.join(" UNION ALL ", parts), values, rows -> {
            Map<Column, List<String>> found = new LinkedHashMap<>();
            while (rows.next()) {
                found.computeIfAbsent(columns.get(rows.getInt("place")), column -> new ArrayList<>())
                        .add(rows.getString("value"));
            }
            return found;
        });
    }

    private String part(Column column, int index, int words) {
        String name = loaded.column(column.name());
        String test = column.role() == ColumnRole.ID ? "lower(" + name + ") = ?" : "contains(lower(" + name + "), ?)";
        return "(SELECT DISTINCT " + index + " AS place, " + name + " AS value FROM " + LoadedDataset.TABLE + " WHERE "
                + String.join(" OR ", Collections.nCopies(words, test)) + " ORDER BY value LIMIT " + most + ")";
    }
}
