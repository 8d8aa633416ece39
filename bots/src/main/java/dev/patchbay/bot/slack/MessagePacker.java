package dev.patchbay.bot.slack;

import dev.patchbay.bot.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts elements into as few messages as Slack's limits allow, in their order. */
final class MessagePacker {

    /** Below the limit by the brackets and what a message's own fields may count. */
    private static final int JSON_BUDGET = SlackLimits.BLOCKS_JSON - 200;

    private MessagePacker() {}

    static List<Post> pack(List<Element> elements) {
        List<Post> messages = new ArrayList<>();
        Batch batch = new Batch();
        for (Element element : elements) {
            int length = element.length();
            if (!batch.fits(element, length)) {
                messages.add(message(batch.elements));
                batch = new Batch();
            }
            batch.add(element, length);
        }
        if (!batch.elements.isEmpty()) {
            messages.add(message(batch.elements));
        }
        return messages;
    }

    /**
     * The same content a step plainer: tables as lines of text and charts as drawings, then text without blocks; empty
     * where nothing plainer is left.
     */
    static Optional<List<Post>> plainer(Post.Message message) {
        if (message.isRich()) {
            return Optional.of(withoutTablesAndCharts(message));
        }
        return message.elements().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        message.text().isBlank() ? List.of() : List.of(new Post.Message(message.text(), List.of())));
    }

    private static List<Post> withoutTablesAndCharts(Post.Message message) {
        List<Post> posts = new ArrayList<>();
        List<Element> pending = new ArrayList<>();
        for (Element element : message.elements()) {
            if (element.chart().isPresent()) {
                posts.addAll(pack(pending));
                pending.clear();
                posts.addAll(element.chart().get());
            } else {
                pending.addAll(element.table().map(TableRenderer::lines).orElse(List.of(element)));
            }
        }
        posts.addAll(pack(pending));
        return posts;
    }

    private static Post message(List<Element> elements) {
        String text = elements.stream()
                .map(Element::plain)
                .filter(plain -> !plain.isBlank())
                .collect(Collectors.joining("\n"));
        return new Post.Message(PlainText.cut(text, SlackLimits.MESSAGE_TEXT), elements);
    }

    /** The elements of one message, and what they take of its limits. */
    private static final class Batch {

        private final List<Element> elements = new ArrayList<>();
        private int length;
        private int blocks;
        private int tables;
        private int charts;

        boolean fits(Element next, int nextLength) {
            return elements.isEmpty()
                    || (next.table().isEmpty() || tables < SlackLimits.TABLES)
                            && (next.chart().isEmpty() || charts < SlackLimits.CHARTS)
                            && blocks + next.blocks().size() <= SlackLimits.BLOCKS
                            && length + nextLength <= JSON_BUDGET;
        }

        void add(Element element, int elementLength) {
            elements.add(element);
            length += elementLength;
            blocks += element.blocks().size();
            tables += element.table().isPresent() ? 1 : 0;
            charts += element.chart().isPresent() ? 1 : 0;
        }
    }
}
