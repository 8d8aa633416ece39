package dev.patchbay.bot.slack;

import dev.patchbay.bot.ChartTable;
import dev.patchbay.bot.Leftovers;
import dev.patchbay.bot.TableFile;
import dev.patchbay.bot.slack.Post.Content;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.file.FileRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is uploaded as a file: drawings, tables in full, files of a reply. */
final class UploadRenderer {

    private static final int MAX_CSV = 50_000_000;
    private static final int MAX_TEXT = 20_000_000;

    private UploadRenderer() {}

    /** What shows a chart where no chart block does: its drawing, else its numbers, unless a table has them already. */
    static List<Post> chart(Block.Chart chart, boolean tabled) {
        List<Post> numbers = tabled ? List.of() : numbers(chart);
        return chart.png()
                .<List<Post>>map(png -> List.of(
                        new Post.Upload(new Content.Stored(png), chart.spec().title(), alternative(chart), numbers)))
                .orElse(numbers);
    }

    private static List<Post> numbers(Block.Chart chart) {
        ResultTable table = ChartTable.of(chart.spec());
        List<Element> rendered = TableRenderer.render(table);
        List<Element> elements = new ArrayList<>(TextRenderer.text(ChartTable.caption(chart.spec())));
        elements.addAll(rendered);
        List<Post> posts = new ArrayList<>(MessagePacker.pack(elements));
        if (TableRenderer.isCut(table, rendered)) {
            posts.add(table(table));
        }
        return posts;
    }

    static String alternative(Block.Chart chart) {
        return "%s chart: %s, by %s"
                .formatted(
                        chart.spec().type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        chart.spec().yTitle(),
                        chart.spec().xTitle());
    }

    /** All rows there are here; more were found where fewer were asked for. */
    static Post table(ResultTable table) {
        int rows = table.rows().size();
        String title = rows < table.totalRows()
                ? String.format(Locale.ROOT, "The table (%,d of %,d rows)", rows, table.totalRows())
                : String.format(Locale.ROOT, "The full table (%,d row%s)", rows, rows == 1 ? "" : "s");
        Content csv = new Content.Made(
                "table.csv", "text/csv", () -> TableFile.csv(table, MAX_CSV).content());
        return new Post.Upload(csv, title, title, missing(csv.name()));
    }

    /** What is shown cut, or not at all. */
    static Post leftovers(Leftovers leftovers) {
        Content text = new Content.Made(Leftovers.NAME, "text/plain", () -> leftovers.content(MAX_TEXT));
        String title = "The parts of this answer that do not fit here";
        return new Post.Upload(text, title, title, missing(text.name()));
    }

    static Post file(FileRef file) {
        return new Post.Upload(new Content.Stored(file), file.name(), file.name(), missing(file.name()));
    }

    private static List<Post> missing(String name) {
        return MessagePacker.pack(TextRenderer.text("The file \"" + name + "\" could not be brought to Slack."));
    }
}
