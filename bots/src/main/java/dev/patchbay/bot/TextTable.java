package dev.patchbay.bot;

import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in characters of one width, for where a platform shows no other. */
public final class TextTable {

    private static final int MAX_CELL = 40;
    private static final String GAP = "  ";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Of a cell: more than is shown, and enough that blanks in front do not hide all of it. */
    private static final int LOOKED_AT = 1_000;

    private TextTable() {}

    /**
     * A table as lines.
     *
     * @param whole whether every row, column and character is in them
     */
    public record Lines(String text, boolean whole) {}

    /**
     * Lines of a table: the heading, a rule, then as many rows as fit; a last line says what is cut.
     *
     * @param width characters of a line; columns past it are left out
     * @param limit characters of all lines and their line feeds, at least twice the width and 100 more
     */
    public static String render(ResultTable table, int width, int limit) {
        return lines(table, table.rows().size(), width, limit).text();
    }

    /** The same of what is read in a thread. */
    public static Lines readable(ResultTable table, int width, int limit) {
        return lines(table, Remainder.readableRows(table), width, limit);
    }

    /** Every character of a table, a line for each row; not in columns, which would be too wide. */
    public static String whole(ResultTable table) {
        Stream<Stream<String>> rows = Stream.concat(
                Stream.of(table.columns().stream().map(Heading::title)),
                table.rows().stream().map(row -> row.stream().map(ResultTable.Cell::text)));
        return rows.map(row -> row.map(TextTable::line).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static Lines lines(ResultTable table, int mostRows, int width, int limit) {
        List<Integer> widths = widths(table, width, Math.min(mostRows, limit / 2));
        List<String> lines = new ArrayList<>();
        List<String> titles = table.columns().stream().map(Heading::title).toList();
        lines.add(line(titles, table.columns(), widths));
        lines.add(widths.stream().map("-"::repeat).collect(Collectors.joining(GAP)));
        int used = 2 * (lines.getLast().length() + 1) + 60;
        int shown = 0;
        for (List<ResultTable.Cell> row : table.rows().subList(0, mostRows)) {
            String next = line(row.stream().map(ResultTable.Cell::text).toList(), table.columns(), widths);
            if (used + next.length() + 1 > limit) {
                break;
            }
            used += next.length() + 1;
            lines.add(next);
            shown++;
        }
        Remainder.of(table, shown, widths.size()).ifPresent(lines::add);
        boolean whole = shown == table.rows().size()
                && widths.size() == table.columns().size()
                && texts(table).allMatch(text -> line(text).length() <= MAX_CELL);
        return new Lines(String.join("\n", lines), whole);
    }

    private static Stream<String> texts(ResultTable table) {
        return Stream.concat(
                table.columns().stream().map(Heading::title),
                table.rows().stream().flatMap(List::stream).map(ResultTable.Cell::text));
    }

    private static String line(String text) {
        return isShownAsItIs(text)
                ? text
                : SPACES.matcher(PlainText.clean(text)).replaceAll(" ").strip();
    }

    /** @param rows how many can be shown at most: what is below does not widen a column */
    private static List<Integer> widths(ResultTable table, int width, int rows) {
        List<Integer> widths = new ArrayList<>();
        int used = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            int index = column;
            int longest = table.rows().stream()
                    .limit(rows)
                    .mapToInt(row -> cell(row.get(index).text()).length())
                    .max()
                    .orElse(0);
            int wanted =
                    Math.max(longest, cell(table.columns().get(column).title()).length());
            used += wanted + GAP.length();
            if (column > 0 && used > width + GAP.length()) {
                break;
            }
            widths.add(Math.max(1, Math.min(wanted, width)));
        }
        return widths;
    }

    private static String line(List<String> cells, List<Heading> columns, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.size(); column++) {
            String text = PlainText.cut(cell(cells.get(column)), widths.get(column));
            String padding = " ".repeat(widths.get(column) - text.length());
            line.append(column == 0 ? "" : GAP).append(columns.get(column).numeric() ? padding + text : text + padding);
        }
        return line.toString().stripTrailing();
    }

    /** As most cells are: short and in ASCII, with no blanks to be taken out. It saves looking at them closely. */
    private static boolean isShownAsItIs(String text) {
        char before = ' ';
        for (int index = 0; index < text.length() && index <= MAX_CELL; index++) {
            char unit = text.charAt(index);
            if (unit < ' ' || unit > '~' || unit == ' ' && before == ' ') {
                return false;
            }
            before = unit;
        }
        return text.length() <= MAX_CELL && (before != ' ' || text.isEmpty());
    }

    private static String cell(String text) {
        if (isShownAsItIs(text)) {
            return text;
        }
        String beginning = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        return PlainText.cut(
                SPACES.matcher(PlainText.clean(beginning)).replaceAll(" ").strip(), MAX_CELL);
    }
}
