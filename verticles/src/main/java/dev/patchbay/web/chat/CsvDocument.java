package dev.patchbay.web.chat;

import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180) that a spreadsheet can open without harm: a text that it would take for a formula gets an
 * apostrophe before it, as OWASP "CSV Injection" advises. Numbers are exact.
 */
final class CsvDocument {

    private static final String LINE_END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvDocument() {}

    static String of(ResultTable table) {
        String headings = table.columns().stream()
                .map(heading -> quoted(harmless(heading.title())))
                .collect(Collectors.joining(","));
        return table.rows().stream()
                .map(CsvDocument::row)
                .collect(Collectors.joining(LINE_END, headings + LINE_END, LINE_END));
    }

    private static String row(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.number() == null
                        ? quoted(harmless(cell.text()))
                        : cell.number().toPlainString())
                .collect(Collectors.joining(","));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
