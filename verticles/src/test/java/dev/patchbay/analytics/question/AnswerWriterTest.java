package dev.patchbay.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.query.QueryResult;
import dev.patchbay.analytics.question.schema.ValueSource;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerWriterTest {

    private final QuestionParser parser = new QuestionParser(QuestionTable.FRIDAY);
    private final AnswerWriter writer = new AnswerWriter(parser);

    @Test
    void theLargestGroupComesFirstWithItsShareOfTheWhole() {
        var table = table(
                List.of(row("AmazonEC2", "13"), row("Azure Kubernetes Service", "1.58088"), row("Azure DB", "0.4")));

        var written = write("focus", "cost by service", table, 1000, "14.976514");

        assertThat(written.text())
                .isEqualTo("AmazonEC2 cost 13.00 USD, 87 % of 14.98 USD."
                        + " Next: Azure Kubernetes Service 1.58 USD, Azure DB 0.40 USD.");
    }

    @Test
    void theExplanationNamesRowsFormulaAndFilters() {
        var written = write(
                "focus", "top 5 services by cost in us-east-1 in September", table(List.of(row("EC2", "1"))), 311, "1");

        assertThat(written.explanation().line())
                .isEqualTo("311 of 1,000 rows · sum of effective cost, by service, largest 5"
                        + " · region id is us-east-1 · 1-30 Sep 2024");
        assertThat(written.explanation().filters()).containsExactly("region id is us-east-1", "1-30 Sep 2024");
    }

    @Test
    void oneNumberIsSetAgainstTheWholeFile() {
        var written = write("focus", "cost for EC2", table(List.of(List.of(cell("13", "13")))), 40, "13");

        assertThat(written.text())
                .isEqualTo("13.00 USD effective cost in total for service Amazon Elastic Compute Cloud,"
                        + " 87 % of all 14.98 USD.");
    }

    @Test
    void timeIsToldByItsAverageItsHighestAndItsLowestStep() {
        var table = table(List.of(row("2026-09-01", "10"), row("2026-09-02", "30"), row("2026-09-03", "20")));

        var written = write("acme", "cost per day", table, 300, "60");

        assertThat(written.text())
                .isEqualTo("60.00 USD over 3 days, 20.00 USD a day on average."
                        + " Highest: 2026-09-02 with 30.00 USD; lowest: 2026-09-01 with 10.00 USD.");
    }

    @Test
    void theDaysAskedForAreNamedWithTheirOwnValues() {
        var day =
                write("acme", "which day was the most expensive?", table(List.of(row("2026-09-02", "30"))), 300, "60");
        var weeks = new ResultTable(List.of(), List.of(row("2026-09-14", "5"), row("2026-09-07", "9")), 5);
        var cheapest = write("acme", "2 cheapest weeks", weeks, 300, "60");

        assertThat(day.text()).isEqualTo("2026-09-02 cost 30.00 USD, 50 % of 60.00 USD.");
        assertThat(cheapest.text())
                .isEqualTo("Week of 2026-09-14 cost 5.00 USD, 8 % of 60.00 USD. Next: week of 2026-09-07 9.00 USD.");
    }

    @Test
    void rowsAreCalledWhatTheyAre() {
        assertThat(write(
                                "tickets",
                                "how many open tickets are there?",
                                table(List.of(List.of(cell("41", "41")))),
                                41,
                                "41")
                        .text())
                .isEqualTo("41 tickets for status Open, 0.8 % of all 5,200 tickets.");
    }

    @Test
    void noRowsIsSaidPlainly() {
        assertThat(write("tickets", "open tickets for Acme", table(List.of()), 0, new String[] {null})
                        .text())
                .isEqualTo("0 tickets for status Open for customer Acme: nothing to work out.");
    }

    @Test
    void aCorrectionIsSaid() {
        assertThat(write("focus", "cost of cloudwach", table(List.of(List.of(cell("1", "1")))), 3, "1")
                        .text())
                .endsWith("Read \"cloudwach\" as \"AmazonCloudWatch\".");
    }

    @Test
    void aPieIsOfferedOfSeveralGroupsOnly() {
        var several = write("acme", "cost by service", table(List.of(row("EC2", "8"), row("S3", "2"))), 9, "10");
        var one = write("acme", "cost by service only EC2", table(List.of(row("EC2", "8"))), 5, "8");

        assertThat(several.suggestions()).anyMatch(question -> question.contains("pie"));
        assertThat(one.suggestions()).noneMatch(question -> question.contains("pie"));
    }

    @Test
    void aMinusHasNoShare() {
        var written = write("focus", "untagged cost", table(List.of(List.of(cell("-3", "-3")))), 289, "-3");

        assertThat(written.text()).isEqualTo("-3.00 USD effective cost in total with no tags.");
    }

    private AnswerWriter.Written write(
            String shape, String question, ResultTable table, long rowsUsed, String... overall) {
        Dataset dataset = Shapes.ALL.get(shape);
        var understood =
                (Interpretation.Understood) parser.interpret(dataset, question, Optional.empty(), ValueSource.NONE);
        var whole = new ArrayList<BigDecimal>();
        Arrays.stream(overall).forEach(o -> whole.add(o == null ? null : new BigDecimal(o)));
        return writer.write(
                dataset,
                understood,
                new QueryResult(table, rowsUsed, dataset.report().rows(), whole, 0, 0, Optional.empty(), List.of()));
    }

    private static ResultTable table(List<List<ResultTable.Cell>> rows) {
        return new ResultTable(List.of(), rows, rows.size());
    }

    private static List<ResultTable.Cell> row(String group, String number) {
        return List.of(cell(group, null), cell(number, number));
    }

    private static ResultTable.Cell cell(String text, String number) {
        return new ResultTable.Cell(text, number == null ? null : new BigDecimal(number));
    }
}
