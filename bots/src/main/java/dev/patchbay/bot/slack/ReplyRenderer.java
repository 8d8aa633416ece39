package dev.patchbay.bot.slack;

import dev.patchbay.bot.ChartTable;
import dev.patchbay.bot.Leftovers;
import dev.patchbay.bot.slack.Post.Content;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileRef;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a reply as posts within Slack's limits, in reading order. What a table block cannot hold comes as a file after
 * the answer, and so does what would be too many posts.
 */
final class ReplyRenderer {

    /** A longer answer is not read in a thread, and at one message a second it would hold the channel. */
    static final int MAX_POSTS = 10;

    private final ButtonRenderer buttons;
    private final Reply reply;
    private final Leftovers leftovers = new Leftovers();
    private final List<Post> posts = new ArrayList<>();
    private final List<Element> pending = new ArrayList<>();
    private final List<Post> files = new ArrayList<>();

    private ReplyRenderer(DeliveryId delivery, Reply reply) {
        this.buttons = new ButtonRenderer(delivery);
        this.reply = reply;
    }

    /** An answer to somebody ends with two thumbs; what nobody asked for has none. */
    static List<Post> render(Deliver deliver) {
        ReplyRenderer renderer = new ReplyRenderer(deliver.delivery(), deliver.reply());
        deliver.reply().blocks().forEach(renderer::add);
        return renderer.finish(deliver);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Text text -> pending.addAll(TextRenderer.text(text.text()));
            case Block.Table table -> table(table.table());
            case Block.Chart chart -> chart(chart);
            case Block.HowItWasGot how ->
                pending.addAll(TextRenderer.context(how.explanation().line()));
            case Block.TicketCard card -> pending.addAll(CardRenderer.ticket(card.ticket(), leftovers));
            case Block.IncidentCard card -> pending.addAll(CardRenderer.incident(card.incident()));
            case Block.Suggestions suggestions -> pending.addAll(buttons.suggestions(suggestions.choices()));
            case Block.Buttons row -> pending.addAll(buttons.row(row.buttons()));
            case Block.FormCard card -> pending.addAll(buttons.form(card.form()));
            case Block.Trouble trouble -> pending.addAll(CardRenderer.trouble(trouble));
            case Block.Citations citations -> pending.addAll(CitationRenderer.render(citations.citations()));
            case Block.ProgressBar bar -> pending.addAll(CardRenderer.progress(bar));
            case Block.File file -> file(file.file());
        }
    }

    private void table(ResultTable table) {
        List<Element> rendered = TableRenderer.render(table);
        pending.addAll(rendered);
        if (TableRenderer.isCut(table, rendered)) {
            files.add(UploadRenderer.table(table));
        }
    }

    private void chart(Block.Chart chart) {
        List<Post> standIn = UploadRenderer.chart(chart, ChartTable.isShownBy(reply, chart.spec()));
        NativeChart.of(chart.spec())
                .ifPresentOrElse(
                        block -> pending.add(Element.ofChart(
                                block,
                                SlackText.line(UploadRenderer.alternative(chart), SlackLimits.ALT_TEXT),
                                standIn)),
                        () -> standIn.forEach(this::add));
    }

    /** A name too long for a file's title is written out. */
    private void file(FileRef file) {
        if (SlackText.escape(file.name()).length() > SlackLimits.FILE_TITLE) {
            pending.addAll(TextRenderer.context(file.name()));
        }
        add(UploadRenderer.file(file));
    }

    private void add(Post post) {
        if (post instanceof Post.Message message) {
            pending.addAll(message.elements());
            return;
        }
        flush();
        posts.add(post);
    }

    private void flush() {
        posts.addAll(MessagePacker.pack(pending));
        pending.clear();
    }

    private List<Post> finish(Deliver deliver) {
        if (posts.isEmpty() && pending.isEmpty()) {
            pending.addAll(TextRenderer.text("I have nothing to show for this."));
        }
        if (deliver.asker().isPresent()) {
            if (pending.isEmpty()) {
                pending.addAll(TextRenderer.context("Did this help?"));
            }
            pending.add(buttons.thumbs());
        }
        flush();
        posts.addAll(files);
        if (!leftovers.isEmpty()) {
            posts.add(UploadRenderer.leftovers(leftovers));
        }
        return bounded();
    }

    /** What would be too many posts comes as one file. */
    private List<Post> bounded() {
        if (posts.size() <= MAX_POSTS) {
            return List.copyOf(posts);
        }
        List<Post> rest = List.copyOf(posts.subList(MAX_POSTS - 1, posts.size()));
        List<Post> kept = new ArrayList<>(posts.subList(0, MAX_POSTS - 1));
        String note = "… " + rest.size() + " more parts of this answer are too long for a thread. Ask for less of it.";
        kept.add(new Post.Upload(
                new Content.Made("answer.txt", "text/plain", () -> PlainRest.of(rest)),
                "The rest of this answer",
                "The rest of this answer as text",
                MessagePacker.pack(TextRenderer.text(note))));
        return kept;
    }
}
