package dev.patchbay.bot;

import dev.patchbay.model.analytics.ResultTable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a CSV file (RFC 4180, UTF-8 with a mark, so that Excel reads it), for where a platform shows only a part.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front. It is written when it is asked for,
 * since that takes longer than rendering a reply may.
 *
 * @param rows how many rows are in it
 */
public record TableFile(ResultTable table, int rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** Of a character: two code units of a pair take four bytes, one by itself three, a doubled quote two. */
    private static final int BYTES_OF_CHARACTER = 3;

    /** Two quotes, an apostrophe and a comma; of a row the line's end instead of one, and the mark. */
    private static final int BYTES_OF_CELL = 8;

    /** Beside its digits: a sign, a point, zeros after it or an exponent, and what any cell has. */
    private static final int BYTES_OF_NUMBER = 24 + BYTES_OF_CELL;

    /** The rows that fit, and the heading, which is cut where it would leave them no room. */
    public static TableFile csv(ResultTable table, int maxBytes) {
        if (mostBytes(table) <= maxBytes) {
            return new TableFile(table, table.rows().size());
        }
        int room = maxBytes / 2;
        ResultTable headed = heading(table).length <= room ? table : shorter(table, room);
        return new TableFile(headed, fitting(headed, maxBytes));
    }

    private static ResultTable shorter(ResultTable table, int headingBytes) {
        int each = Math.max(1, (headingBytes / table.columns().size() - BYTES_OF_CELL) / BYTES_OF_CHARACTER);
        List<ResultTable.Heading> headings = table.columns().stream()
                .map(heading -> new ResultTable.Heading(PlainText.cut(heading.title(), each), heading.numeric()))
                .toList();
        return new ResultTable(headings, table.rows(), table.totalRows());
    }

    /** What a reply's files of tables are called, the first being 1. */
    public static String name(int number) {
        return number == 1 ? "table.csv" : "table-" + number + ".csv";
    }

    public byte[] content() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(heading(table));
        table.rows().subList(0, rows).forEach(row -> out.writeBytes(line(row)));
        return out.toByteArray();
    }

    /** More than the file can come to, found without writing it. */
    private static long mostBytes(ResultTable table) {
        long most = table.columns().stream()
                .mapToLong(heading -> most(heading.title()))
                .sum();
        for (List<ResultTable.Cell> row : table.rows()) {
            for (ResultTable.Cell cell : row) {
                most += most(cell);
            }
        }
        return most;
    }

    private static long most(ResultTable.Cell cell) {
        return cell.number() == null ? most(cell.text()) : cell.number().precision() + BYTES_OF_NUMBER;
    }

    private static long most(String text) {
        return (long) BYTES_OF_CHARACTER * text.length() + BYTES_OF_CELL;
    }

    private static int fitting(ResultTable table, int maxBytes) {
        long used = heading(table).length;
        int rows = 0;
        for (List<ResultTable.Cell> row : table.rows()) {
            used += line(row).length;
            if (used > maxBytes) {
                break;
            }
            rows++;
        }
        return rows;
    }

    private static byte[] heading(ResultTable table) {
        return (BYTE_ORDER_MARK
                        + table.columns().stream()
                                .map(heading -> text(heading.title()))
                                .collect(Collectors.joining(",", "", "\r\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] line(List<ResultTable.Cell> row) {
        return row.stream()
                .map(TableFile::cell)
                .collect(Collectors.joining(",", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(ResultTable.Cell cell) {
        return cell.number() == null ? text(cell.text()) : quoted(cell.number().toString());
    }

    private static String text(String text) {
        String cleaned = PlainText.clean(text);
        boolean formula = !cleaned.isEmpty() && FORMULA_STARTS.indexOf(cleaned.charAt(0)) >= 0;
        return quoted(formula ? "'" + cleaned : cleaned);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().allMatch(unit -> unit != '"' && unit != ',' && unit != '\r' && unit != '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
