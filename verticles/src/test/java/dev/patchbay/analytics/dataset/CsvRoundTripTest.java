package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any table, written in any of the ways files are written, reads back the same cells. */
class CsvRoundTripTest {

    /** One way to write a table. */
    record Style(char delimiter, String lineEnd, Charset charset, boolean mark, boolean quoteAll) {}

    @Property(tries = 60)
    void aTableReadsBackTheSameCells(@ForAll("tables") List<List<String>> table, @ForAll("styles") Style style)
            throws IOException {
        Path directory = Files.createTempDirectory("round-trip");
        try (TestLake lake = new TestLake(directory)) {
            LoadedDataset loaded = lake.read(bytes(table, style));

            assertThat(loaded.dataset().report().repaired()).isZero();
            assertThat(TestLake.cells(loaded)).containsExactlyInAnyOrderElementsOf(withNulls(table));
        } finally {
            try (var paths = Files.walk(directory)) {
                paths.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    /** Texts that cannot be taken for numbers, dates or nothing: their reading is what other tests are about. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("xyzäöß ,;|\t\"'\n")
                .ofMaxLength(12)
                .map(text -> text.isBlank() ? "" : "t" + text);
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(20));
    }

    @Provide
    Arbitrary<Style> styles() {
        Arbitrary<Charset> charsets = Arbitraries.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1252"));
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of("\n", "\r\n"),
                        charsets,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Style::new);
    }

    private static byte[] bytes(List<List<String>> table, Style style) {
        String separator = String.valueOf(style.delimiter());
        String header = IntStream.range(0, table.getFirst().size())
                .mapToObj(column -> "name" + (char) ('a' + column))
                .collect(Collectors.joining(separator));
        String rows = table.stream()
                .map(row -> row.stream().map(cell -> write(cell, style)).collect(Collectors.joining(separator)))
                .map(row -> row + style.lineEnd())
                .collect(Collectors.joining());
        boolean unicode = style.charset().name().startsWith("UTF");
        return ((unicode && style.mark() ? "\uFEFF" : "") + header + style.lineEnd() + rows).getBytes(style.charset());
    }

    private static String write(String cell, Style style) {
        boolean quote = style.quoteAll() || cell.chars().anyMatch(c -> ",;|\t\"\n".indexOf(c) >= 0);
        return quote ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private static List<List<String>> withNulls(List<List<String>> table) {
        List<List<String>> read = new ArrayList<>();
        for (List<String> row : table) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.isEmpty() ? null : cell));
            read.add(cells);
        }
        return read;
    }
}
