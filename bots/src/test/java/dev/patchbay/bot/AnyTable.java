package dev.patchbay.bot;

import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Tables and charts of any size, with any text in their cells and any number. */
public final class AnyTable {

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0.00",
            "13.0",
            "1.58088",
            "-4210.04",
            "99999999999999999999999999999999999999.99",
            "1E+400",
            "1E-400",
            "0.1000000000000000055511151231257827");

    private AnyTable() {}

    /** No column up to 500, no row up to 2,000; now and then more rows than are carried. */
    public static Arbitrary<ResultTable> tables() {
        return Combinators.combine(
                        sizes(),
                        cells().list().ofMinSize(1).ofMaxSize(12),
                        Arbitraries.integers().between(0, 3))
                .as((size, cells, unseen) -> table(size.get1(), size.get2(), cells, unseen));
    }

    /** What is asked for as "top 2", of fifteen. */
    public static ResultTable topTwoOfFifteen() {
        List<Cell> row = List.of(new Cell("EC2", null), new Cell("13.00", new BigDecimal("13.00")));
        return new ResultTable(
                List.of(new Heading("service", false), new Heading("cost", true)), List.of(row, row), 15);
    }

    /** Every type, no category up to 500, 0 to 12 series, with holes. */
    public static Arbitrary<ChartSpec> charts() {
        Arbitrary<List<ChartSpec.Series>> series = Combinators.combine(
                        HostileText.shorter(), numbers().list().ofMaxSize(6))
                .as(ChartSpec.Series::new)
                .list()
                .ofMaxSize(12);
        Arbitrary<Integer> categories = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.integers().between(0, 8)), Tuple.of(1, Arbitraries.of(12, 60, 500)));
        return Combinators.combine(
                        Arbitraries.of(ChartType.class),
                        HostileText.any(),
                        HostileText.shorter(),
                        categories,
                        HostileText.shorter(),
                        series)
                .as((type, title, axis, points, category, lines) ->
                        new ChartSpec(type, title, axis, axis, labels(category, points), stretched(lines, points)));
    }

    private static Arbitrary<Tuple.Tuple2<Integer, Integer>> sizes() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        8,
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 12),
                                        Arbitraries.integers().between(0, 6))
                                .as(Tuple::of)),
                Tuple.of(
                        2, Arbitraries.of(Tuple.of(2_000, 4), Tuple.of(30, 500), Tuple.of(101, 21), Tuple.of(1, 500))));
    }

    private static ResultTable table(int rows, int columns, List<Cell> cells, int unseen) {
        List<Heading> headings = IntStream.range(0, columns)
                .mapToObj(column -> new Heading(cells.get(column % cells.size()).text(), column % 2 == 1))
                .toList();
        List<List<Cell>> lines = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> cells.get((row + column) % cells.size()))
                        .toList())
                .toList();
        return new ResultTable(headings, lines, rows + unseen * 1_000L);
    }

    private static Arbitrary<Cell> cells() {
        Arbitrary<String> texts =
                Arbitraries.frequencyOf(Tuple.of(30, HostileText.shorter()), Tuple.of(1, HostileText.longer()));
        return Arbitraries.frequencyOf(
                Tuple.of(1, texts.map(text -> new Cell(text, null))),
                Tuple.of(1, numbers().map(AnyTable::number)));
    }

    private static Cell number(BigDecimal number) {
        return number == null ? new Cell("", null) : new Cell(number.toString(), number);
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.of(NUMBERS).map(BigDecimal::new).injectNull(0.1);
    }

    private static List<String> labels(String category, int count) {
        return IntStream.range(0, count).mapToObj(point -> category + point).toList();
    }

    /** As many numbers for each series as there are categories, or one less. */
    private static List<ChartSpec.Series> stretched(List<ChartSpec.Series> series, int count) {
        return series.stream().map(line -> stretched(line, count)).toList();
    }

    private static ChartSpec.Series stretched(ChartSpec.Series series, int count) {
        int known = series.values().size();
        return known == 0
                ? series
                : new ChartSpec.Series(
                        series.name(),
                        IntStream.range(0, count)
                                .mapToObj(point -> series.values().get(point % known))
                                .toList());
    }
}
