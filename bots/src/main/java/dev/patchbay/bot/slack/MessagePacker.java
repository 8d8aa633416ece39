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
        List<Element> current = new ArrayList<>();
        for (Element element : elements) {
            if (!current.isEmpty() && !fits(current, element)) {
                messages.add(message(current));
                current.clear();
            }
            current.add(element);
        }
        if (!current.isEmpty()) {
            messages.add(message(current));
        }
        return messages;
    }

    /**
     * The same content a step plainer: tables as lines of text, then text without blocks; empty where nothing plainer
     * is left.
     */
    static Optional<List<Post>> plainer(Post.Message message) {
        if (message.hasTable()) {
            return Optional.of(pack(message.elements().stream()
                    .map(element -> element.table().map(TableRenderer::lines).orElse(element))
                    .toList()));
        }
        return message.elements().isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(new Post.Message(message.text(), List.of())));
    }

    private static boolean fits(List<Element> current, Element next) {
        boolean secondTable = next.table().isPresent()
                && current.stream().anyMatch(e -> e.table().isPresent());
        int length = current.stream().mapToInt(Element::length).sum() + next.length();
        int blocks = current.stream().mapToInt(e -> e.blocks().size()).sum()
                + next.blocks().size();
        return !secondTable && blocks <= SlackLimits.BLOCKS && length <= JSON_BUDGET;
    }

    private static Post message(List<Element> elements) {
        String text = elements.stream().map(Element::plain).collect(Collectors.joining("\n"));
        return new Post.Message(PlainText.cut(text, SlackLimits.MESSAGE_TEXT), elements);
    }
}
