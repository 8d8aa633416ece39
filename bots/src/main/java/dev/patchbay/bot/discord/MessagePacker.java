package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts pieces into as few messages as Discord's limits and the order in which it shows things allow. */
final class MessagePacker {

    /** One row stays free for the thumbs. */
    static final int BUTTONS = (DiscordLimits.ROWS - 1) * DiscordLimits.BUTTONS;

    private final List<Post> posts = new ArrayList<>();
    private final List<Piece> current = new ArrayList<>();

    private MessagePacker() {}

    static List<Post> pack(List<Piece> pieces) {
        MessagePacker packer = new MessagePacker();
        pieces.forEach(packer::add);
        packer.flush();
        return packer.posts;
    }

    private void add(Piece piece) {
        if (!fits(piece)) {
            flush();
        }
        current.add(piece);
    }

    private boolean fits(Piece piece) {
        return switch (piece) {
            case Piece.Text text ->
                length() + text.content().length() + 1 <= DiscordLimits.CONTENT
                        && count(Piece.Card.class) + count(Piece.Pressable.class) == 0
                        && (text.below() || count(Piece.Attached.class) == 0);
            case Piece.Attached attached ->
                count(Piece.Attached.class) < DiscordLimits.FILES
                        && count(Piece.Card.class) + count(Piece.Pressable.class) == 0;
            case Piece.Card card ->
                count(Piece.Card.class) < DiscordLimits.EMBEDS
                        && characters() + card.characters() <= DiscordLimits.EMBED_CHARACTERS
                        && count(Piece.Pressable.class) == 0;
            case Piece.Pressable pressable -> count(Piece.Pressable.class) < BUTTONS;
        };
    }

    private void flush() {
        if (current.isEmpty()) {
            return;
        }
        String content = of(Piece.Text.class).stream().map(Piece.Text::content).collect(Collectors.joining("\n"));
        List<ObjectNode> embeds =
                of(Piece.Card.class).stream().map(Piece.Card::embed).toList();
        List<Upload> uploads =
                of(Piece.Attached.class).stream().map(Piece.Attached::upload).toList();
        boolean onlyButtons = content.isBlank() && embeds.isEmpty() && uploads.isEmpty();
        posts.add(new Post(
                MessageJson.message(onlyButtons ? "-# More to choose from:" : content, embeds, rows()),
                uploads,
                current.stream().map(Piece::plain).collect(Collectors.joining("\n"))));
        current.clear();
    }

    private List<ObjectNode> rows() {
        List<ObjectNode> buttons =
                of(Piece.Pressable.class).stream().map(Piece.Pressable::button).toList();
        List<ObjectNode> rows = new ArrayList<>();
        for (int start = 0; start < buttons.size(); start += DiscordLimits.BUTTONS) {
            rows.add(MessageJson.row(buttons.subList(start, Math.min(buttons.size(), start + DiscordLimits.BUTTONS))));
        }
        return rows;
    }

    private int length() {
        return of(Piece.Text.class).stream()
                .mapToInt(text -> text.content().length() + 1)
                .sum();
    }

    private int characters() {
        return of(Piece.Card.class).stream().mapToInt(Piece.Card::characters).sum();
    }

    private long count(Class<? extends Piece> type) {
        return current.stream().filter(type::isInstance).count();
    }

    private <P extends Piece> List<P> of(Class<P> type) {
        return current.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
