package dev.patchbay.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.analytics.ExportFormat;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ReadReport;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartChooserTest {

    private static final Grouping BY_SERVICE = new Grouping.ByValue("ServiceName");
    private static final Grouping BY_REGION = new Grouping.ByValue("RegionId");
    private static final Grouping BY_MONTH = new Grouping.ByTime("ChargePeriodStart", Grain.MONTH);

    private final Dataset dataset = dataset();

    @Test
    void aNumberAloneNeedsNoPicture() {
        assertThat(choose(plan(), table(0, "27"))).isEmpty();
        assertThat(choose(plan(BY_SERVICE), table(1, "EC2", "27"))).isEmpty();
    }

    @Test
    void fewShortNamesStandBelowUprightBars() {
        ChartSpec chart =
                choose(plan(BY_SERVICE), table(1, "EC2", "20", "S3", "7")).orElseThrow();

        assertThat(chart.type()).isEqualTo(ChartType.BAR);
        assertThat(chart.title()).isEqualTo("Effective cost by service");
        assertThat(chart.xTitle()).isEqualTo("service");
        assertThat(chart.yTitle()).isEqualTo("effective cost, USD");
        assertThat(chart.categories()).containsExactly("EC2", "S3");
        assertThat(chart.series().getFirst().values()).containsExactly(new BigDecimal("20"), new BigDecimal("7"));
    }

    @Test
    void longOrManyNamesStandBesideLyingBars() {
        String[] many =
                IntStream.range(0, 26).mapToObj(i -> i % 2 == 0 ? "s" + i : "1").toArray(String[]::new);

        assertThat(type(plan(BY_SERVICE), table(1, "Azure Database for MySQL", "20", "S3", "7")))
                .isEqualTo(ChartType.HORIZONTAL_BAR);
        assertThat(type(plan(BY_SERVICE), table(1, many))).isEqualTo(ChartType.HORIZONTAL_BAR);
    }

    @Test
    void timeMakesALineInItsOwnOrder() {
        ChartSpec chart = choose(plan(BY_MONTH), table(1, "2026-09", "20", "2026-07", "9", "2026-08", "7"))
                .orElseThrow();

        assertThat(chart.type()).isEqualTo(ChartType.LINE);
        assertThat(chart.categories()).containsExactly("2026-07", "2026-08", "2026-09");
    }

    @Test
    void theSecondGroupBecomesSeriesTheLargestFirst() {
        ResultTable table = table(2, "2026-08", "S3", "1", "2026-08", "EC2", "5", "2026-09", "EC2", "6");

        ChartSpec chart = choose(plan(BY_MONTH, BY_SERVICE), table).orElseThrow();

        assertThat(chart.categories()).containsExactly("2026-08", "2026-09");
        assertThat(chart.series()).extracting(ChartSpec.Series::name).containsExactly("EC2", "S3");
        assertThat(chart.series().getLast().values()).containsExactly(BigDecimal.ONE, null);
    }

    @Test
    void timeRunsAlongTheAxisAlsoAsTheSecondGroup() {
        ResultTable table = table(2, "EC2", "2026-08", "5", "S3", "2026-08", "1", "EC2", "2026-09", "6");

        ChartSpec chart = choose(plan(BY_SERVICE, BY_MONTH), table).orElseThrow();

        assertThat(chart.type()).isEqualTo(ChartType.LINE);
        assertThat(chart.categories()).containsExactly("2026-08", "2026-09");
        assertThat(chart.series()).hasSize(2);
    }

    @Test
    void moreSeriesThanCanBeToldApartAreCutAndSaid() {
        List<String> cells = new ArrayList<>();
        IntStream.rangeClosed(1, 20).forEach(i -> cells.addAll(List.of("EC2", "region " + i, String.valueOf(i))));
        cells.addAll(List.of("S3", "region 20", "1"));

        ChartSpec chart = choose(plan(BY_SERVICE, BY_REGION), table(2, cells.toArray(String[]::new)))
                .orElseThrow();

        assertThat(chart.series()).hasSize(8);
        assertThat(chart.series().getFirst().name()).isEqualTo("region 20");
        assertThat(chart.title()).isEqualTo("Effective cost by service and region (largest 8 of 20)");
    }

    @Test
    void namesAreCutToWhatCanBeReadButSlicesAreNot() {
        String[] cells = IntStream.range(0, 40)
                .boxed()
                .flatMap(i -> Stream.of("service " + i, String.valueOf(40 - i)))
                .toArray(String[]::new);

        ChartSpec bars = choose(plan(BY_SERVICE), table(1, cells)).orElseThrow();
        ChartSpec pie =
                choose(asked(ChartType.PIE, Aggregate.SUM), table(1, cells)).orElseThrow();

        assertThat(bars.categories()).hasSize(15);
        assertThat(bars.title()).isEqualTo("Effective cost by service (largest 15 of 40)");
        assertThat(pie.categories()).hasSize(40);
    }

    @Test
    void theTypeAskedForIsTaken() {
        ResultTable parts = table(1, "EC2", "20", "S3", "7");

        assertThat(type(asked(ChartType.PIE, Aggregate.SUM), parts)).isEqualTo(ChartType.PIE);
        assertThat(choose(asked(ChartType.BAR, Aggregate.SUM), table(1, "EC2", "20")))
                .isPresent();
    }

    @Test
    void aLineJoinsNoNames() {
        ResultTable parts = table(1, "EC2", "20", "S3", "7");

        assertThat(type(asked(ChartType.LINE, Aggregate.SUM), parts)).isEqualTo(ChartType.BAR);
    }

    @Test
    void aPieIsRefusedForWhatIsNoWhole() {
        ResultTable credits = table(1, "EC2", "20", "S3", "-7");
        ResultTable parts = table(1, "EC2", "20", "S3", "7");

        assertThat(type(asked(ChartType.PIE, Aggregate.SUM), credits)).isEqualTo(ChartType.BAR);
        assertThat(type(asked(ChartType.DONUT, Aggregate.AVERAGE), parts)).isEqualTo(ChartType.BAR);
    }

    @Test
    void theTitleSaysWhatWasLeftOut() {
        ResultTable table = new ResultTable(
                List.of(new Heading("service", false), new Heading("effective cost", true)),
                table(1, "EC2", "20", "S3", "7").rows(),
                40);

        assertThat(ChartChooser.choose(dataset, plan(BY_SERVICE), table, List.of("region is us-east-1")))
                .get()
                .extracting(ChartSpec::title)
                .isEqualTo("Effective cost by service (largest 2 of 40), region is us-east-1");
    }

    @Test
    void valuesThatAreAllMissingAreNotDrawn() {
        assertThat(choose(plan(BY_SERVICE), table(1, "EC2", "", "S3", ""))).isEmpty();
    }

    private Optional<ChartSpec> choose(Plan plan, ResultTable table) {
        return ChartChooser.choose(dataset, plan, table, List.of());
    }

    private ChartType type(Plan plan, ResultTable table) {
        return choose(plan, table).orElseThrow().type();
    }

    private Plan plan(Grouping... groups) {
        return plan(Aggregate.SUM, Optional.empty(), groups);
    }

    private Plan asked(ChartType type, Aggregate aggregate) {
        return plan(aggregate, Optional.of(type), BY_SERVICE);
    }

    private Plan plan(Aggregate aggregate, Optional<ChartType> chart, Grouping... groups) {
        return new Plan(
                dataset.id(),
                List.of(Measure.of(aggregate, "EffectiveCost")),
                List.of(groups),
                List.of(),
                Optional.empty(),
                Ordering.LARGEST_FIRST,
                Optional.empty(),
                chart);
    }

    /** Cells row by row: the groups, then a number, or nothing for no value. */
    private static ResultTable table(int groups, String... cells) {
        List<Heading> headings = new ArrayList<>(List.of(new Heading("service", false), new Heading("region", false))
                .subList(0, groups));
        headings.add(new Heading("effective cost", true));
        List<List<Cell>> rows = new ArrayList<>();
        for (int start = 0; start < cells.length; start += groups + 1) {
            List<Cell> row = new ArrayList<>();
            for (int i = 0; i < groups; i++) {
                row.add(new Cell(cells[start + i], null));
            }
            String number = cells[start + groups];
            row.add(new Cell(number, number.isEmpty() ? null : new BigDecimal(number)));
            rows.add(row);
        }
        return new ResultTable(headings, rows, rows.size());
    }

    private static Dataset dataset() {
        Column cost =
                new Column("EffectiveCost", "effective cost", ColumnType.DECIMAL, ColumnRole.COST, 0, 100, List.of());
        return new Dataset(
                DatasetId.random(),
                "focus.csv",
                ExportFormat.FOCUS,
                List.of(cost),
                Optional.empty(),
                Optional.of("USD"),
                List.of(),
                List.of(),
                List.of(),
                new ReadReport("UTF-8", ",", 100, 0, 0, List.of()),
                Optional.of("EffectiveCost"),
                Optional.empty());
    }
}
