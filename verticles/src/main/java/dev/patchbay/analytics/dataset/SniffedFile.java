package dev.patchbay.analytics.dataset;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the start of a file, and a look into its middle and end, say of it.
 *
 * @param names the columns' names, unique
 * @param samples rows from all over the file, each as wide as there are columns
 * @param rows how many rows there are
 * @param complete true when the samples are all rows there are
 * @param plain true when the engine can read the file as it is, if its rows keep what its start promises
 * @param summed true when some row looks as if it held the sums of others
 */
record SniffedFile(
        Path file,
        String name,
        TextEncoding encoding,
        Dialect dialect,
        List<String> names,
        List<List<String>> samples,
        RowCount rows,
        boolean complete,
        boolean plain,
        boolean summed) {

    private static final int HEAD_BYTES = 1 << 20;
    private static final int LOOK_BYTES = 1 << 16;
    private static final int HEAD_RECORDS = 1_000;
    static final int MOST_COLUMNS = 2_000;

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
        FileKind.requireTable(table, name);
        requireRows(table, rows, whole, name);
        List<String> header = dialect.header() ? table.getFirst().fields() : List.of();
        int width = Math.max(header.size(), DialectSniffer.width(rows));
        requireColumns(width, name);
        List<String> names = HeaderSniffer.names(header, width);
        List<List<String>> samples = new ArrayList<>(fitting(rows, names.size()));
        if (!whole && !encoding.wide()) {
            for (long part = 1; part <= 4; part++) {
                samples.addAll(look(file, size * part / 4 - LOOK_BYTES, encoding, dialect, names.size()));
            }
        }
        boolean plain = encoding.utf8() && dialect.skip() == 0 && names.size() > 1 && readable(file, text);
        boolean complete = whole && rows.size() < HEAD_RECORDS - 1;
        RowCount count = RowCount.of(text, dialect, (double) head.length / size);
        List<List<String>> ordinary = samples.stream()
                .filter(row -> row.stream().map(TotalsLabel::of).allMatch(Optional::isEmpty))
                .toList();
        SniffedFile sniffed =
                new SniffedFile(file, name, encoding, dialect, names, ordinary, count, complete, plain, false);
        return rows.size() < 2 || !sniffed.looksSummed(samples, lastRow(file, encoding, dialect))
                ? sniffed
                : new SniffedFile(file, name, encoding, dialect, names, ordinary, count, complete, plain, true);
    }

    private boolean looksSummed(List<List<String>> rows, Optional<List<String>> last) {
        List<List<String>> likely = rows.stream().filter(TotalsRow::mayBe).toList();
        return last.filter(TotalsRow::mayBe).isPresent()
                || !likely.isEmpty() && likely.stream().anyMatch(candidates());
    }

    private Predicate<List<String>> candidates() {
        Set<Integer> columns = nameColumns();
        return row -> TotalsRow.candidate(row, columns).isPresent();
    }

    /** The columns in which most rows have a name or a date. */
    Set<Integer> nameColumns() {
        return drafts().stream()
                .filter(column -> !(column.reading() instanceof Reading.Number))
                .filter(column -> column.sample().size() * 2 > samples.size())
                .map(ColumnDraft::index)
                .collect(Collectors.toSet());
    }

    /** How the file writes decimals. */
    DecimalSign decimalSign() {
        return DecimalSign.of(
                IntStream.range(0, names.size()).mapToObj(this::sample).toList(), dialect.delimiter());
    }

    /** The columns with the reading that fits their samples. */
    List<ColumnDraft> drafts() {
        DecimalSign sign = decimalSign();
        List<ColumnDraft> drafts = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            List<String> sample = sample(column);
            String title = names.get(column);
            drafts.add(new ColumnDraft(column, title, Reading.sniff(sample, title, sign), sample));
        }
        return drafts;
    }

    private List<String> sample(int column) {
        return samples.stream()
                .map(row -> row.get(column))
                .filter(value -> !NullMarkers.isNull(value))
                .toList();
    }

    private static void requireRows(List<CsvRecord> table, List<CsvRecord> rows, boolean whole, String name) {
        if (rows.isEmpty() && whole) {
            throw new Failure(ErrorCode.FILE_UNREADABLE, name + " holds no rows below its header.");
        }
        if (table.isEmpty()) {
            throw new Failure(
                    ErrorCode.FILE_UNREADABLE,
                    name + " has a first line longer than a table has; it needs one row a line.");
        }
    }

    private static void requireColumns(int width, String name) {
        if (width > MOST_COLUMNS) {
            throw new Failure(
                    ErrorCode.FILE_TOO_LARGE,
                    name + " has " + width + " columns; " + MOST_COLUMNS
                            + " can be read: export only those you ask about.");
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

    /** Nothing for a long file in a character set whose middle is not read. */
    private static Optional<List<String>> lastRow(Path file, TextEncoding encoding, Dialect dialect)
            throws IOException {
        long size = Files.size(file);
        long from = Math.max(0, size - LOOK_BYTES);
        if (from > 0 && encoding.wide()) {
            return Optional.empty();
        }
        byte[] tail = bytes(file, from, LOOK_BYTES);
        String text = from == 0 ? encoding.decode(tail) : new String(tail, encoding.charset());
        List<CsvRecord> records = DialectSniffer.records(text, dialect, true, LOOK_BYTES);
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(records.getLast().fields());
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
