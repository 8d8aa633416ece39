package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.bot.Remainder;
import dev.patchbay.bot.TextTable;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tables as the Table element, as much as is read in a thread and fits a card; what is cut is said below. */
final class TableRenderer {

    private static final int TABLE_BYTES = 16_000;
    private static final int TEXT_WIDTH = 90;
    private static final int TEXT_LENGTH = 6_000;
    private static final int WIDEST = 4;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Of a cell: more than is shown, and enough that blanks in front do not hide all of it. */
    private static final int LOOKED_AT = 1_000;

    private TableRenderer() {}

    /**
     * A table as it is shown.
     *
     * @param whole true when nothing of it is cut
     */
    record Shown(Element element, boolean whole) {}

    /** The table; empty where it has no columns. */
    static Optional<Shown> render(ResultTable table) {
        if (table.columns().isEmpty()) {
            return Optional.empty();
        }
        int columns = Math.min(table.columns().size(), TeamsLimits.TABLE_COLUMNS);
        ResultTable readable = Remainder.readable(table);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode().add(heading(table, columns));
        int used = Element.bytes((ObjectNode) rows.get(0));
        for (List<Cell> cells : readable.rows()) {
            ObjectNode row = row(table, cells, columns);
            used += Element.bytes(row) + 1;
            if (used > TABLE_BYTES) {
                break;
            }
            rows.add(row);
        }
        int shown = rows.size() - 1;
        List<ObjectNode> elements = new ArrayList<>();
        elements.add(CardJson.table(widths(readable, columns), rows));
        Optional<String> remainder = Remainder.of(table, shown, columns);
        remainder.map(CardJson::note).ifPresent(elements::add);
        boolean whole = shown == table.rows().size()
                && columns == table.columns().size()
                && table.rows().stream().flatMap(List::stream).noneMatch(cell -> isCut(cell.text()))
                && table.columns().stream().noneMatch(heading -> isCut(heading.title()));
        TextTable.Lines lines = TextTable.readable(table, TEXT_WIDTH, TEXT_LENGTH);
        String plain = whole && !lines.whole() ? TextTable.whole(table) : lines.text();
        return Optional.of(new Shown(Element.of(elements, plain), whole));
    }

    private static ObjectNode heading(ResultTable table, int columns) {
        return CardJson.row(table.columns().stream()
                .limit(columns)
                .map(heading -> CardJson.cell(shown(heading.title()), heading.numeric(), true))
                .toList());
    }

    private static ObjectNode row(ResultTable table, List<Cell> cells, int columns) {
        return CardJson.row(IntStream.range(0, columns)
                .mapToObj(index -> CardJson.cell(
                        shown(cells.get(index).text()),
                        table.columns().get(index).numeric(),
                        false))
                .toList());
    }

    /** Columns as wide as what stands in them, within reason. */
    private static List<ObjectNode> widths(ResultTable table, int columns) {
        List<ObjectNode> widths = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int index = column;
            Heading heading = table.columns().get(column);
            int longest = table.rows().stream()
                    .mapToInt(row -> row.get(index).text().length())
                    .max()
                    .orElse(0);
            int wanted = Math.max(longest, heading.title().length());
            widths.add(CardJson.column(Math.clamp(1 + wanted / 12, 1, WIDEST)));
        }
        return widths;
    }

    private static String shown(String text) {
        String beginning = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        return PlainText.cut(
                SPACES.matcher(PlainText.clean(beginning)).replaceAll(" ").strip(), TeamsLimits.CELL);
    }

    private static boolean isCut(String text) {
        return text.length() > TeamsLimits.CELL;
    }
}
