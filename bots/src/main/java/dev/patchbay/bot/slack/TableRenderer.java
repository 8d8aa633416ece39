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
import java.util.Optional;

/** Tables: as a table block, as much as fits one, or as lines of text. What is cut is said below. */
final class TableRenderer {

    private static final int MAX_CELL = 150;
    private static final int TABLE_JSON = 10_000;
    private static final int TEXT_WIDTH = 90;

    /** Below a section's limit by what escaping may add and the fence takes. */
    private static final int TEXT_LENGTH = 2_900;

    private TableRenderer() {}

    static List<Element> render(ResultTable table) {
        if (table.columns().isEmpty()) {
            return List.of();
        }
        int columns = Math.min(table.columns().size(), SlackLimits.TABLE_COLUMNS);
        ArrayNode rows = BlockKit.array().add(heading(table, columns));
        int used = rows.toString().length();
        for (List<Cell> cells : table.rows()) {
            ArrayNode row = row(cells, columns);
            used += row.toString().length() + 1;
            if (used > TABLE_JSON || rows.size() == SlackLimits.TABLE_ROWS) {
                break;
            }
            rows.add(row);
        }
        List<ObjectNode> blocks = new ArrayList<>();
        blocks.add(BlockKit.table(rows, settings(table, columns)));
        Remainder.of(table, rows.size() - 1, columns).map(BlockKit::context).ifPresent(blocks::add);
        return List.of(new Element(blocks, text(table), Optional.of(table)));
    }

    /** The table as lines of text, one width for all characters; what is cut is said in the last line. */
    static Element lines(ResultTable table) {
        String lines = text(table);
        return Element.of(BlockKit.preformatted(lines), BlockKit.fence(lines));
    }

    private static String text(ResultTable table) {
        int limit = TEXT_LENGTH;
        String escaped = escapeInFence(TextTable.render(table, TEXT_WIDTH, limit));
        while (escaped.length() > TEXT_LENGTH) {
            limit -= escaped.length() - TEXT_LENGTH;
            escaped = escapeInFence(TextTable.render(table, TEXT_WIDTH, limit));
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
