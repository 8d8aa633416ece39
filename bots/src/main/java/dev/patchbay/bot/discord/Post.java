package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One message as Discord takes it.
 *
 * @param message the body, without what makes it unique
 * @param plain the same as text alone, not escaped
 */
record Post(ObjectNode message, List<Upload> uploads, String plain) {

    Post {
        uploads = List.copyOf(uploads);
    }

    /** The same as text, first with its files, then without; empty where it is that already. */
    Optional<List<Post>> plainer() {
        boolean formed =
                !message.path("embeds").isEmpty() || !message.path("components").isEmpty();
        if (formed) {
            return Optional.of(texts(plain, uploads));
        }
        return uploads.isEmpty() ? Optional.empty() : Optional.of(texts(withoutFiles(), List.of()));
    }

    private String withoutFiles() {
        String names = uploads.stream().map(Upload::name).collect(Collectors.joining(", "));
        return plain + "\nCould not be brought to Discord: " + names;
    }

    /** The files go with the last. */
    private static List<Post> texts(String plain, List<Upload> uploads) {
        String text = plain.isBlank() ? "This part of the answer could not be shown here." : plain;
        List<Post> posts = new ArrayList<>();
        for (String part : DiscordText.parts(text, DiscordLimits.CONTENT)) {
            posts.add(new Post(MessageJson.text(DiscordText.escape(part)), List.of(), part));
        }
        Post last = posts.removeLast();
        posts.add(new Post(last.message(), uploads, last.plain()));
        return posts;
    }
}
