package dev.patchbay.bot.slack;

import dev.patchbay.bot.ChartTable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renders a reply as posts within Slack's limits, in reading order; what does not fit is cut and said. */
final class ReplyRenderer {

    /** A longer answer is not read in a thread, and at one message a second it would hold the channel. */
    static final int MAX_POSTS = 10;

    private ReplyRenderer() {}

    static List<Post> render(Reply reply) {
        boolean tabled = reply.blocks().stream().anyMatch(Block.Table.class::isInstance);
        List<Post> posts = new ArrayList<>();
        List<Element> pending = new ArrayList<>();
        for (Block block : reply.blocks()) {
            if (block instanceof Block.Chart chart && chart.png().isPresent()) {
                posts.addAll(MessagePacker.pack(pending));
                pending.clear();
                posts.add(picture(chart, tabled));
            } else {
                pending.addAll(elements(block, tabled));
            }
        }
        posts.addAll(MessagePacker.pack(pending));
        return posts.isEmpty() ? List.of(note("I have nothing to show for this.")) : bounded(posts);
    }

    private static List<Element> elements(Block block, boolean tabled) {
        return switch (block) {
            case Block.Text text -> BlockRenderer.text(text.text());
            case Block.Table table -> TableRenderer.render(table.table());
            case Block.Chart chart -> tabled ? List.of() : TableRenderer.render(ChartTable.of(chart.spec()));
            case Block.HowItWasGot how ->
                BlockRenderer.context(how.explanation().line());
            case Block.TicketCard card -> BlockRenderer.ticket(card.ticket());
            case Block.Suggestions suggestions -> BlockRenderer.suggestions(suggestions.choices());
            case Block.Trouble trouble -> BlockRenderer.trouble(trouble);
        };
    }

    private static Post picture(Block.Chart chart, boolean tabled) {
        List<Post> standIn = tabled ? List.of() : MessagePacker.pack(TableRenderer.render(ChartTable.of(chart.spec())));
        return new Post.Picture(chart.png().orElseThrow(), chart.spec().title(), alternative(chart), standIn);
    }

    private static String alternative(Block.Chart chart) {
        return "%s chart: %s, by %s"
                .formatted(
                        chart.spec().type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        chart.spec().yTitle(),
                        chart.spec().xTitle());
    }

    private static List<Post> bounded(List<Post> posts) {
        if (posts.size() <= MAX_POSTS) {
            return posts;
        }
        int cut = posts.size() - MAX_POSTS + 1;
        List<Post> kept = new ArrayList<>(posts.subList(0, MAX_POSTS - 1));
        kept.add(note("… " + cut + " more parts of this answer are too long for a thread. Ask for less of it."));
        return kept;
    }

    private static Post note(String text) {
        return MessagePacker.pack(BlockRenderer.text(text)).getFirst();
    }
}
