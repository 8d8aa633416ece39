package dev.patchbay.bot.slack;

import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Replies to render. */
final class Replies {

    /** Fits Slack's own chart block. */
    static final ChartSpec SMALL_CHART = new ChartSpec(
            ChartType.BAR,
            "Effective cost by service",
            "service",
            "effective cost, USD",
            List.of("EC2", "Kubernetes"),
            List.of(new ChartSpec.Series(
                    "effective cost", List.of(new BigDecimal("13.0"), new BigDecimal("1.58088")))));

    /** Has a name too long for Slack's own chart block, and so is drawn. */
    static final ChartSpec CHART = new ChartSpec(
            ChartType.BAR,
            "Effective cost by service",
            "service",
            "effective cost, USD",
            List.of("EC2", "Azure Kubernetes Service"),
            List.of(new ChartSpec.Series(
                    "effective cost", List.of(new BigDecimal("13.0"), new BigDecimal("1.58088")))));

    private Replies() {}

    /** An answer with everything: text, table, drawing, how it was got, suggestions. */
    static Reply full(FileRef png) {
        return Reply.of(
                new Block.Text("EC2 cost most: 13.00 of 14.98 USD (87 %)."),
                new Block.Table(services()),
                new Block.Chart(CHART, Optional.of(png)),
                new Block.HowItWasGot(new Explanation(
                        "1,000 of 1,000 rows · sum of effective cost · by service", 1000, 1000, List.of(), "sum")),
                new Block.Suggestions(List.of(
                        new Choice("By region", "effective cost by region"),
                        new Choice("Cost per day", "effective cost per day"))));
    }

    static ResultTable services() {
        return new ResultTable(
                List.of(new Heading("service", false), new Heading("effective cost, USD", true)),
                List.of(
                        List.of(cell("EC2"), new Cell("13.00", new BigDecimal("13.0"))),
                        List.of(cell("Azure Kubernetes Service"), new Cell("1.58", new BigDecimal("1.58088")))),
                2);
    }

    static ResultTable table(int rows, int columns, String text) {
        List<Heading> headings = IntStream.range(0, columns)
                .mapToObj(column -> new Heading("column " + column, column % 2 == 1))
                .toList();
        List<Cell> row = headings.stream().map(heading -> cell(text)).toList();
        return new ResultTable(
                headings, IntStream.range(0, rows).mapToObj(index -> row).toList(), rows);
    }

    static Cell cell(String text) {
        return new Cell(text, null);
    }
}
