package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Leftovers;
import dev.patchbay.bot.discord.ActionId.FeedbackId;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Reply;
import java.util.ArrayList;
import java.util.List;

/** Renders a reply as messages within Discord's limits, in reading order; what does not fit goes with them as a file. */
final class ReplyRenderer {

    /** A longer answer is not read in a thread, and at a message a second it would hold the channel. */
    static final int MAX_POSTS = 8;

    private ReplyRenderer() {}

    /** @param asked whether it answers somebody, who may then say whether it helped */
    static List<Post> render(Reply reply, DeliveryId delivery, boolean asked) {
        Leftovers leftovers = new Leftovers();
        BlockRenderer blocks = new BlockRenderer(reply, delivery, leftovers);
        List<Piece> pieces = new ArrayList<>();
        reply.blocks().forEach(block -> pieces.addAll(blocks.render(block)));
        List<Post> posts = bounded(MessagePacker.pack(buttonsLast(pieces)), leftovers);
        List<Post> whole = withFile(posts, leftovers);
        if (whole.isEmpty()) {
            whole = List.of(note("I have nothing to show for this."));
        }
        return asked ? withThumbs(whole, delivery) : whole;
    }

    /** What belongs to what came before stands above the buttons, not between two rows of them. */
    private static List<Piece> buttonsLast(List<Piece> pieces) {
        List<Piece> ordered = new ArrayList<>();
        List<Piece> buttons = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean below = piece instanceof Piece.Text text && text.below();
            if (piece instanceof Piece.Pressable) {
                buttons.add(piece);
            } else {
                if (!below) {
                    ordered.addAll(buttons);
                    buttons.clear();
                }
                ordered.add(piece);
            }
        }
        ordered.addAll(buttons);
        return ordered;
    }

    /** The first posts; the whole text goes into the file, where nothing stands between, files into messages of files. */
    private static List<Post> bounded(List<Post> posts, Leftovers leftovers) {
        if (posts.size() <= MAX_POSTS) {
            return posts;
        }
        List<Post> kept = new ArrayList<>(posts.subList(0, MAX_POSTS - 1));
        List<Post> rest = posts.subList(MAX_POSTS - 1, posts.size());
        posts.forEach(post -> leftovers.add(post.plain()));
        List<Piece> files = new ArrayList<>();
        String note = "… the rest of this answer is in full-answer.txt.";
        files.add(new Piece.Text(note, note, true));
        rest.stream()
                .flatMap(post -> post.uploads().stream())
                .forEach(upload -> files.add(new Piece.Attached(upload, upload.name())));
        kept.addAll(MessagePacker.pack(files));
        return kept;
    }

    /** Puts a file to the last message that has room for it. */
    private static List<Post> withFile(List<Post> posts, Leftovers leftovers) {
        if (leftovers.isEmpty()) {
            return posts;
        }
        List<Post> whole = new ArrayList<>(posts);
        if (whole.isEmpty() || whole.getLast().uploads().size() == DiscordLimits.FILES) {
            whole.add(note("The full answer:"));
        }
        Post last = whole.removeLast();
        List<Upload> uploads = new ArrayList<>(last.uploads());
        uploads.add(new Upload.Made(
                Leftovers.NAME,
                "The parts of the answer that do not fit here",
                () -> leftovers.content(DiscordLimits.FILE_BYTES)));
        whole.add(new Post(last.message(), uploads, last.plain()));
        return whole;
    }

    private static List<Post> withThumbs(List<Post> posts, DeliveryId delivery) {
        Post last = posts.getLast();
        ObjectNode message = last.message().deepCopy();
        message.withArray("components")
                .add(MessageJson.row(List.of(
                        MessageJson.thumb("\uD83D\uDC4D", new FeedbackId(delivery, true)),
                        MessageJson.thumb("\uD83D\uDC4E", new FeedbackId(delivery, false)))));
        List<Post> thumbed = new ArrayList<>(posts.subList(0, posts.size() - 1));
        thumbed.add(new Post(message, last.uploads(), last.plain()));
        return thumbed;
    }

    private static Post note(String text) {
        return new Post(MessageJson.text(text), List.of(), text);
    }
}
