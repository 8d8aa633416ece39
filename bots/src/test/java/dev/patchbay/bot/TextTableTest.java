package dev.patchbay.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void numbersStandToTheRightAndTextToTheLeft() {
        ResultTable table = new ResultTable(
                List.of(new Heading("service", false), new Heading("cost", true)),
                List.of(row("EC2", "13.00"), row("S3", "1,611.90")),
                2);

        assertThat(TextTable.render(table, 80, 1_000))
                .isEqualTo(
                        """
                service      cost
                -------  --------
                EC2         13.00
                S3       1,611.90""");
    }

    @Test
    void rowsThatDoNotFitAreCounted() {
        ResultTable table = new ResultTable(
                List.of(new Heading("service", false), new Heading("cost", true)),
                IntStream.range(0, 100)
                        .mapToObj(index -> row("service " + index, "1.00"))
                        .toList(),
                2_000);

        String rendered = TextTable.render(table, 80, 500);

        assertThat(rendered).hasSizeLessThanOrEqualTo(500).endsWith(" more rows; 2,000 in all");
    }

    @Test
    void aPartThatWasAskedForIsWhole() {
        ResultTable table = new ResultTable(
                List.of(new Heading("service", false), new Heading("cost", true)), List.of(row("EC2", "13.00")), 15);

        TextTable.Lines lines = TextTable.readable(table, 80, 1_000);

        assertThat(lines.whole()).isTrue();
        assertThat(lines.text()).endsWith("1 of 15 rows");
    }

    @Test
    void columnsThatDoNotFitAreCounted() {
        ResultTable table = new ResultTable(
                IntStream.range(0, 9)
                        .mapToObj(index -> new Heading("column " + index, false))
                        .toList(),
                List.of(),
                0);

        assertThat(TextTable.render(table, 30, 500)).endsWith("… 6 more columns");
    }

    private static List<Cell> row(String name, String number) {
        return List.of(new Cell(name, null), new Cell(number, new BigDecimal(number.replace(",", ""))));
    }
}
