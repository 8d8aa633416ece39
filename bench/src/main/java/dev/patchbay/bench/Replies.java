package dev.patchbay.bench;

import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Replies from the everyday to the largest there can be, by name. */
final class Replies {

    private static final String WORDS = "Compute <cost> & *storage* of the _east_ region rose by 12 % in `March`. ";

    private Replies() {}

    static Map<String, Reply> all() {
        Map<String, Reply> replies = new LinkedHashMap<>();
        replies.put("a sentence", Reply.of(new Block.Text(WORDS)));
        replies.put("10 rows, chart", answer(10, 3));
        replies.put("100 rows of 8", answer(100, 8));
        replies.put("1,000 rows of 25", answer(1_000, 25));
        replies.put("1,000 rows of 100", answer(1_000, 100));
        replies.put("text of 40,000 characters", Reply.of(new Block.Text(WORDS.repeat(40_000 / WORDS.length()))));
        replies.put("300 buttons", Reply.of(new Block.Buttons(buttons())));
        replies.put("40 blocks of all that", everything());
        return replies;
    }

    private static Reply answer(int rows, int columns) {
        return new Reply(answerBlocks(rows, columns));
    }

    private static List<Block> answerBlocks(int rows, int columns) {
        return List.of(
                new Block.Text(WORDS),
                new Block.Table(table(rows, columns)),
                new Block.Chart(chart(Math.min(rows, 30)), Optional.empty()),
                new Block.HowItWasGot(new Explanation(WORDS, rows, 100_000, List.of("region is east"), "sum of cost")),
                new Block.Suggestions(
                        List.of(new Choice("by team", "cost by team"), new Choice("why", "why so much"))));
    }

    private static Reply everything() {
        List<Block> blocks = new ArrayList<>();
        for (int times = 0; times < 8; times++) {
            blocks.addAll(answerBlocks(1_000, 25));
        }
        return new Reply(blocks);
    }

    private static ResultTable table(int rows, int columns) {
        List<Heading> headings = IntStream.range(0, columns)
                .mapToObj(column -> new Heading("column " + column, column % 2 == 1))
                .toList();
        List<List<Cell>> cells = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> cell(row, column))
                        .toList())
                .toList();
        return new ResultTable(headings, cells, rows + 5_000L);
    }

    private static Cell cell(int row, int column) {
        return column % 2 == 1
                ? new Cell("%,d.%02d".formatted(row * 31, column), BigDecimal.valueOf(row * 3_100L + column, 2))
                : new Cell("vm-" + row + " \"east\", <team " + column + ">", null);
    }

    private static ChartSpec chart(int points) {
        return new ChartSpec(
                ChartType.BAR,
                "Cost by service",
                "service",
                "cost, USD",
                IntStream.range(0, points).mapToObj(point -> "service " + point).toList(),
                List.of(new ChartSpec.Series(
                        "cost",
                        IntStream.range(0, points).mapToObj(BigDecimal::valueOf).toList())));
    }

    private static List<Button> buttons() {
        return IntStream.range(0, 300)
                .mapToObj(number -> Button.of("Question " + number, new Press.Ask(WORDS + number)))
                .toList();
    }
}
