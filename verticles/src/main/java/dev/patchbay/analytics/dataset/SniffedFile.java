package dev.patchbay.analytics.dataset;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the start of a file, and a look into its middle and end, say of it.
 *
 * @param names the columns' names, unique
 * @param samples rows from all over the file, each as wide as there are columns
 * @param rows how many rows there are, or about how many
 * @param complete true when the samples are all rows there are
 * @param plain true when the engine can read the file as it is, if its rows keep what its start promises
 */
record SniffedFile(
        Path file,
        String name,
        TextEncoding encoding,
        Dialect dialect,
        List<String> names,
        List<List<String>> samples,
        long rows,
        boolean complete,
        boolean plain) {

    private static final int HEAD_BYTES = 1 << 20;
    private static final int LOOK_BYTES = 1 << 16;
    private static final int HEAD_RECORDS = 1_000;
    private static final int MOST_COLUMNS = 2_000;

    /** @throws Failure when the file is no table that can be read */
    static SniffedFile of(Path file, String name) throws IOException {
        long size = Files.size(file);
        byte[] head = bytes(file, 0, HEAD_BYTES);
        TextEncoding encoding = TextEncoding.of(head);
        boolean whole = head.length == size;
        FileKind.requireText(head, encoding, name);
        String text = encoding.decode(head);
        Dialect dialect = DialectSniffer.sniff(text, whole);
        List<CsvRecord> records = DialectSniffer.records(text, dialect, whole, HEAD_RECORDS);
        List<CsvRecord> table = records.subList(Math.min(dialect.skip(), records.size()), records.size());
        List<CsvRecord> rows = dialect.header() && !table.isEmpty() ? table.subList(1, table.size()) : table;
        requireRows(table, rows, whole, name);
        List<String> header = dialect.header() ? table.getFirst().fields() : List.of();
        List<String> names = HeaderSniffer.names(header, DialectSniffer.width(rows));
        requireColumns(names, name);
        List<List<String>> samples = new ArrayList<>(fitting(rows, names.size()));
        if (!whole && !encoding.wide()) {
            for (long part = 1; part <= 4; part++) {
                samples.addAll(look(file, size * part / 4 - LOOK_BYTES, encoding, dialect, names.size()));
            }
        }
        boolean plain = encoding.utf8() && dialect.skip() == 0 && names.size() > 1 && readable(file, text);
        boolean complete = whole && rows.size() < HEAD_RECORDS - 1;
        long count = complete ? rows.size() : Math.max(1, size / averageBytes(rows, encoding));
        return new SniffedFile(file, name, encoding, dialect, names, samples, count, complete, plain);
    }

    /** The columns with the reading that fits their samples. */
    List<ColumnDraft> drafts() {
        List<ColumnDraft> drafts = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            int index = column;
            List<String> sample = samples.stream()
                    .map(row -> row.get(index))
                    .filter(value -> !NullMarkers.isNull(value))
                    .toList();
            drafts.add(new ColumnDraft(index, names.get(index), Reading.sniff(sample, names.get(index)), sample));
        }
        return drafts;
    }

    private static long averageBytes(List<CsvRecord> rows, TextEncoding encoding) {
        long characters = rows.stream()
                .flatMap(row -> row.fields().stream())
                .mapToLong(field -> field.length() + 1)
                .sum();
        return Math.max(1, characters * (encoding.wide() ? 2 : 1) / Math.max(1, rows.size()));
    }

    private static void requireRows(List<CsvRecord> table, List<CsvRecord> rows, boolean whole, String name) {
        if (rows.isEmpty() && whole) {
            throw new Failure(
                    ErrorCode.FILE_UNREADABLE, name + " holds no rows. Export it again with the rows, and drop it.");
        }
        if (table.isEmpty()) {
            throw new Failure(
                    ErrorCode.FILE_UNREADABLE,
                    name + " has a first line longer than a table has. Save it as CSV with one row a line.");
        }
    }

    private static void requireColumns(List<String> names, String name) {
        if (names.size() > MOST_COLUMNS) {
            throw new Failure(
                    ErrorCode.FILE_TOO_LARGE,
                    name + " has " + names.size() + " columns; " + MOST_COLUMNS
                            + " can be read. Export only the columns you ask about.");
        }
    }

    /** The engine would take these path characters for a pattern, and needs a line feed at the end of lines. */
    private static boolean readable(Path file, String text) {
        boolean pattern = file.toString().chars().anyMatch(c -> "*?[]{}".indexOf(c) >= 0);
        return !pattern && !text.replace("\r\n", "\n").contains("\r");
    }

    /** Rows around a place in the file, without the first and last one, which may be cut. */
    private static List<List<String>> look(Path file, long from, TextEncoding encoding, Dialect dialect, int width)
            throws IOException {
        String text = new String(bytes(file, Math.max(0, from), LOOK_BYTES), encoding.charset());
        boolean last = from + LOOK_BYTES >= Files.size(file);
        List<CsvRecord> records = DialectSniffer.records(text, dialect, last, HEAD_RECORDS);
        return fitting(records.subList(Math.min(1, records.size()), records.size()), width);
    }

    private static List<List<String>> fitting(List<CsvRecord> rows, int width) {
        return rows.stream()
                .map(CsvRecord::fields)
                .filter(fields -> fields.size() == width)
                .toList();
    }

    private static byte[] bytes(Path file, long from, int count) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            byte[] bytes = new byte[(int) Math.min(count, in.length() - from)];
            in.readFully(bytes);
            return bytes;
        }
    }
}
