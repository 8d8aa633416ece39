package dev.patchbay.analytics.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives each key of a column of tags a column of its own, {@code Tags/team}. FOCUS writes the tags of a row as one JSON
 * object (focus.finops.org, "Tags", key-value format), Azure as the inside of one (Cost Management, "Tags").
 *
 * @param relation the rows with those columns behind the file's own
 * @param columns the file's columns, then those of the tags
 */
record TagColumns(String relation, List<ColumnDraft> columns) {

    /** Keys that get a column; the most frequent ones. */
    private static final int MOST_KEYS = 30;

    /** The letters that providers allow in keys, without those that mean something in SQL or in a JSON pointer. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N} _.:@/+=-]{1,128}");

    private static final Pattern OBJECT = Pattern.compile("\\s*(\\{.*}|\"[^\"]*\"\\s*:.*)\\s*", Pattern.DOTALL);

    /** The rows as they are where no column holds tags in such a form. */
    static TagColumns find(Sandbox sandbox, String relation, List<ColumnDraft> columns, EngineLimits limits) {
        List<ColumnDraft> all = new ArrayList<>(columns);
        List<String> added = new ArrayList<>();
        for (ColumnDraft column : columns) {
            for (String key : isMap(column) ? keys(sandbox, relation, column, limits) : List.<String>of()) {
                ColumnDraft tag = new ColumnDraft(all.size(), column.name() + "/" + key, new Reading.Text(), List.of());
                all.add(tag);
                added.add(value(column, key) + " AS " + tag.sql());
            }
        }
        return added.isEmpty()
                ? new TagColumns(relation, columns)
                : new TagColumns("(SELECT *, " + String.join(", ", added) + " FROM " + relation + ")", all);
    }

    private static boolean isMap(ColumnDraft column) {
        return Labels.isTag(column.name())
                && !column.sample().isEmpty()
                && column.sample().stream()
                        .allMatch(text -> OBJECT.matcher(text).matches());
    }

    private static List<String> keys(Sandbox sandbox, String relation, ColumnDraft column, EngineLimits limits) {
        String texts =
                "SELECT DISTINCT " + column.sql() + " FROM " + relation + " WHERE " + column.sql() + " IS NOT NULL";
        String sql = "SELECT key FROM (SELECT unnest(json_keys(" + json(column) + ")) AS key FROM (" + texts
                + ")) GROUP BY key ORDER BY count(*) DESC, key";
        List<String> keys = sandbox.query(sql, List.of(), limits.readTime(), TagColumns::texts);
        return keys.stream()
                .filter(key -> !key.isBlank() && KEY.matcher(key).matches())
                .limit(MOST_KEYS)
                .toList();
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    /** Empty and missing are the same: no tag. The key is one of {@link #KEY}, so it ends no literal. */
    private static String value(ColumnDraft column, String key) {
        String pointer = Sandbox.text("/" + key.replace("/", "~1"));
        return "nullif(trim(json_extract_string(" + json(column) + ", " + pointer + ")), '')";
    }

    /** The object, its braces put around where they are left out; null where it is none. */
    private static String json(ColumnDraft column) {
        String object = "CASE WHEN starts_with(ltrim(" + column.sql() + "), '{') THEN " + column.sql() + " ELSE '{' || "
                + column.sql() + " || '}' END";
        return "CASE WHEN json_valid(" + object + ") THEN " + object + " END";
    }
}
