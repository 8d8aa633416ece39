package dev.patchbay.bot;

import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in characters of one width, for where a platform shows no other. */
public final class TextTable {

    private static final int MAX_CELL = 40;
    private static final String GAP = "  ";

    private TextTable() {}

    /**
     * Lines of a table: the heading, a rule, then as many rows as fit; a last line says what is cut.
     *
     * @param width characters of a line; columns past it are left out
     * @param limit characters of all lines and their line feeds, at least twice the width and 100 more
     */
    public static String render(ResultTable table, int width, int limit) {
        List<Integer> widths = widths(table, width);
        List<String> lines = new ArrayList<>();
        List<String> titles = table.columns().stream().map(Heading::title).toList();
        lines.add(line(titles, table.columns(), widths));
        lines.add(widths.stream().map("-"::repeat).collect(Collectors.joining(GAP)));
        int used = 2 * (lines.getLast().length() + 1) + 60;
        int shown = 0;
        for (List<ResultTable.Cell> row : table.rows()) {
            String next = line(row.stream().map(ResultTable.Cell::text).toList(), table.columns(), widths);
            if (used + next.length() + 1 > limit) {
                break;
            }
            used += next.length() + 1;
            lines.add(next);
            shown++;
        }
        Remainder.of(table, shown, widths.size()).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private static List<Integer> widths(ResultTable table, int width) {
        List<Integer> widths = new ArrayList<>();
        int used = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            int index = column;
            int longest = table.rows().stream()
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

    private static String cell(String text) {
        return PlainText.cut(PlainText.clean(text).replaceAll("\\s+", " ").strip(), MAX_CELL);
    }
}
