package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Remainder;
import dev.patchbay.bot.TextTable;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables: as a table block, as much as is read in a thread, or as lines of text. What is cut is said below. */
final class TableRenderer {

    private static final int MAX_CELL = 150;
    private static final int TABLE_JSON = 10_000;
    private static final int TEXT_WIDTH = 90;

    /** Below a section's limit by what escaping may add and the fence takes. */
    private static final int TEXT_LENGTH = 2_900;

    private TableRenderer() {}

    static List<Element> render(ResultTable whole) {
        if (whole.columns().isEmpty()) {
            return List.of();
        }
        ResultTable table = Remainder.readable(whole);
        int columns = Math.min(table.columns().size(), SlackLimits.TABLE_COLUMNS);
        ArrayNode rows = rows(table, columns);
        List<ObjectNode> blocks = new ArrayList<>();
        blocks.add(BlockKit.table(rows, settings(table, columns)));
        Remainder.of(whole, rows.size() - 1, columns).map(BlockKit::context).ifPresent(blocks::add);
        return List.of(Element.ofTable(blocks, text(whole), whole));
    }

    /** Whether the rendered block shows less than there is here: fewer rows or columns, or shorter cells. */
    static boolean isCut(ResultTable table, List<Element> rendered) {
        if (rendered.isEmpty()) {
            return false;
        }
        int shown = rendered.getFirst().blocks().getFirst().path("rows").size() - 1;
        return shown < table.rows().size()
                || table.columns().size() > SlackLimits.TABLE_COLUMNS
                || Stream.concat(
                                table.columns().stream().map(Heading::title),
                                table.rows().stream().flatMap(List::stream).map(Cell::text))
                        .anyMatch(text -> SlackText.escape(text).length() > MAX_CELL);
    }

    private static ArrayNode rows(ResultTable table, int columns) {
        ArrayNode rows = BlockKit.array().add(heading(table, columns));
        int used = rows.toString().length();
        for (List<Cell> cells : table.rows()) {
            ArrayNode row = row(cells, columns);
            used += row.toString().length() + 1;
            if (used > TABLE_JSON) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    /**
     * The table as text, where Slack takes no table: in columns of one width, or line by line where those would cut what
     * no file has.
     */
    static List<Element> lines(ResultTable table) {
        boolean whole = TextTable.readable(table, TEXT_WIDTH, TEXT_LENGTH).whole();
        String lines = text(table);
        return whole && lines.length() < TEXT_LENGTH || isCut(table, render(table))
                ? List.of(Element.of(BlockKit.preformatted(lines), BlockKit.fence(lines)))
                : TextRenderer.text(TextTable.whole(table));
    }

    private static String text(ResultTable table) {
        int limit = TEXT_LENGTH;
        String escaped =
                escapeInFence(TextTable.readable(table, TEXT_WIDTH, limit).text());
        while (escaped.length() > TEXT_LENGTH) {
            limit -= escaped.length() - TEXT_LENGTH;
            escaped = escapeInFence(TextTable.readable(table, TEXT_WIDTH, limit).text());
        }
        return escaped;
    }

    /** A backtick of the data must not end the fence. */
    private static String escapeInFence(String lines) {
        return SlackText.escape(lines.replace('`', '\''));
    }

    private static ArrayNode heading(ResultTable table, int columns) {
        ArrayNode row = BlockKit.array();
        table.columns().stream()
                .limit(columns)
                .map(Heading::title)
                .map(TableRenderer::cell)
                .forEach(row::add);
        return row;
    }

    private static ArrayNode row(List<Cell> cells, int columns) {
        ArrayNode row = BlockKit.array();
        cells.stream().limit(columns).map(Cell::text).map(TableRenderer::cell).forEach(row::add);
        return row;
    }

    private static ObjectNode cell(String text) {
        String shown = SlackText.escape(text.isBlank() ? "–" : text, MAX_CELL);
        return BlockKit.cell(shown.isBlank() ? "–" : shown);
    }

    private static ArrayNode settings(ResultTable table, int columns) {
        ArrayNode settings = BlockKit.array();
        table.columns().stream()
                .limit(columns)
                .map(heading -> BlockKit.column(heading.numeric()))
                .forEach(settings::add);
        return settings;
    }
}
