package dev.patchbay.analytics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.analytics.dataset.TestLake;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryEngineTest {

    private static final String TABLE =
            """
            date,service,region,cost,usage quantity
            2026-09-01,EC2,eu,10.10,1
            2026-09-01,S3,eu,0.000000001,2
            2026-09-03,EC2,us,5.05,3
            2026-09-03,Lambda,us,1.00,4
            2026-09-05,S3,,2.50,5
            2026-09-05,,eu,-0.50,6
            """;

    private static final Measure COST = Measure.of(Aggregate.SUM, "cost");
    private static final Grouping SERVICE = new Grouping.ByValue("service");
    private static final Grouping DAY = new Grouping.ByTime("date", Grain.DAY);

    @TempDir
    static Path directory;

    private static TestLake lake;
    private static LoadedDataset loaded;

    private final QueryEngine engine = new QueryEngine();

    @BeforeAll
    static void read() {
        lake = new TestLake(directory);
        loaded = lake.read(TABLE);
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void aTotalIsExact() {
        QueryResult result = run(plan());

        assertThat(numbers(result, 0)).containsExactly(new BigDecimal("18.150000001"));
        assertThat(result.overall()).containsExactly(new BigDecimal("18.150000001"));
        assertThat(result.rowsUsed()).isEqualTo(6);
        assertThat(result.rowsTotal()).isEqualTo(6);
    }

    @Test
    void theLargestGroupsComeFirstAndTheOthersAreCounted() {
        QueryResult result = run(plan().groups(SERVICE).limit(2));

        assertThat(texts(result, 0)).containsExactly("EC2", "S3");
        assertThat(numbers(result, 1)).containsExactly(new BigDecimal("15.15"), new BigDecimal("2.500000001"));
        assertThat(result.table().totalRows()).isEqualTo(4);
        assertThat(result.overall()).containsExactly(new BigDecimal("18.150000001"));
        assertThat(result.table().columns())
                .containsExactly(new ResultTable.Heading("service", false), new ResultTable.Heading("cost", true));
    }

    @Test
    void rowsWithoutAValueAreAGroupOfTheirOwn() {
        QueryResult result = run(plan().groups(SERVICE));

        assertThat(texts(result, 0)).containsExactly("EC2", "S3", "Lambda", "no service");
    }

    @Test
    void daysWithoutRowsAreZeroAndDaysStayInOrder() {
        QueryResult result = run(plan().groups(DAY).order(Ordering.BY_GROUP));

        assertThat(texts(result, 0))
                .containsExactly("2026-09-01", "2026-09-02", "2026-09-03", "2026-09-04", "2026-09-05");
        assertThat(texts(result, 1)).containsExactly("10.10", "0.00", "6.05", "0.00", "2.00");
    }

    @Test
    void theTopDaysAreNotFilledUp() {
        QueryResult result = run(plan().groups(DAY).limit(2));

        assertThat(texts(result, 0)).containsExactly("2026-09-01", "2026-09-03");
    }

    @Test
    void aWindowCutsTheDaysAndTheRowsUsed() {
        Plans plan = plan().groups(DAY).order(Ordering.BY_GROUP).window("date", "2026-09-02", "2026-09-05");

        QueryResult result = run(plan);

        assertThat(texts(result, 0)).containsExactly("2026-09-02", "2026-09-03", "2026-09-04");
        assertThat(result.rowsUsed()).isEqualTo(2);
        assertThat(result.rowsTotal()).isEqualTo(6);
    }

    @Test
    void withTimeTheLimitChoosesTheValuesAndEachKeepsItsSteps() {
        for (List<Grouping> groups : List.of(List.of(SERVICE, DAY), List.of(DAY, SERVICE))) {
            QueryResult result =
                    run(plan().groups(groups.toArray(Grouping[]::new)).limit(2));

            int service = groups.indexOf(SERVICE);
            assertThat(texts(result, service)).hasSize(10).containsOnly("EC2", "S3");
            assertThat(texts(result, 1 - service)).isSorted();
        }
    }

    @Test
    void withTwoValuesTheLimitChoosesTheFirst() {
        QueryResult result =
                run(plan().groups(SERVICE, new Grouping.ByValue("region")).limit(1));

        assertThat(texts(result, 0)).containsExactly("EC2", "EC2");
        assertThat(texts(result, 1)).containsExactly("eu", "us");
    }

    @Test
    void valuesMatchInAnyLetterCase() {
        QueryResult result = run(plan().filter(new Filter.OneOf("service", List.of("ec2", "LAMBDA"), false)));

        assertThat(result.rowsUsed()).isEqualTo(3);
    }

    @Test
    void leavingAValueOutKeepsTheRowsWithoutOne() {
        QueryResult result = run(plan().filter(new Filter.OneOf("service", List.of("EC2"), true)));

        assertThat(result.rowsUsed()).isEqualTo(4);
    }

    @Test
    void severalFiltersMustAllHold() {
        QueryResult result = run(plan().filter(new Filter.Compare("cost", Comparison.AT_LEAST, BigDecimal.ONE, false))
                .filter(new Filter.Contains("region", "U", false))
                .filter(new Filter.Missing("service", true)));

        assertThat(result.rowsUsed()).isEqualTo(3);
    }

    @Test
    void textInAFilterIsNeverSql() {
        QueryResult result = run(plan().filter(new Filter.Contains("service", "' OR 1=1 --", false)));

        assertThat(result.rowsUsed()).isZero();
        assertThat(result.overall()).containsExactly((BigDecimal) null);
    }

    @Test
    void noRowsGiveNoGroups() {
        QueryResult result = run(plan().groups(SERVICE).filter(new Filter.OneOf("service", List.of("none"), false)));

        assertThat(result.table().rows()).isEmpty();
        assertThat(result.rowsUsed()).isZero();
    }

    @Test
    void everyAggregateIsExact() {
        QueryResult result = run(plan().measures(
                        Measure.of(Aggregate.AVERAGE, "usage quantity"),
                        Measure.of(Aggregate.MEDIAN, "cost"),
                        Measure.of(Aggregate.MIN, "cost"),
                        Measure.of(Aggregate.MAX, "cost"),
                        Measure.rows(),
                        Measure.of(Aggregate.COUNT, "service"),
                        Measure.of(Aggregate.COUNT_DISTINCT, "service")));

        assertThat(result.overall())
                .containsExactly(
                        new BigDecimal("3.5"),
                        new BigDecimal("1.75"),
                        new BigDecimal("-0.5"),
                        new BigDecimal("10.1"),
                        new BigDecimal("6"),
                        new BigDecimal("5"),
                        new BigDecimal("3"));
    }

    @Test
    void theLatestDateIsADate() {
        QueryResult result = run(plan().measures(Measure.of(Aggregate.MAX, "date")));

        assertThat(texts(result, 0)).containsExactly("2026-09-05");
    }

    @Test
    void storedRowsGiveTheSameAnswer() {
        LoadedDataset other = lake.read(TABLE);
        Plans plan = Plans.of(other.dataset()).measures(COST).groups(SERVICE, DAY);
        QueryResult before = engine.run(other, plan.plan());

        other.store();

        assertThat(engine.run(other, plan.plan())).isEqualTo(before);
    }

    @Test
    void plansThatDoNotFitAreRefusedWithTheReason() {
        assertRefused(plan().measures(Measure.of(Aggregate.SUM, "service")), "\"service\" does not hold numbers.");
        assertRefused(plan().measures(Measure.of(Aggregate.SUM, "profit")), "There is no column \"profit\"");
        assertRefused(plan().groups(new Grouping.ByTime("service", Grain.DAY)), "\"service\" does not hold dates.");
        assertRefused(plan().groups(SERVICE, SERVICE), "Both groups are the same column.");
        assertRefused(plan().groups(SERVICE).limit(0), "from 1 to 1,000");
    }

    private QueryResult run(Plans plan) {
        return engine.run(loaded, plan.plan());
    }

    private static Plans plan() {
        return Plans.of(loaded.dataset()).measures(COST);
    }

    private static List<String> texts(QueryResult result, int column) {
        return result.table().rows().stream().map(row -> row.get(column).text()).toList();
    }

    private static List<BigDecimal> numbers(QueryResult result, int column) {
        return result.table().rows().stream()
                .map(row -> row.get(column).number())
                .toList();
    }

    private void assertRefused(Plans plan, String reason) {
        assertThatThrownBy(() -> run(plan))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.PLAN_INVALID))
                .hasMessageContaining(reason);
    }
}
