package dev.patchbay.bot.slack;

import dev.patchbay.bot.TextTable;
import dev.patchbay.bot.slack.Post.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Posts as a text file, for those that are too many for a thread. */
final class PlainRest {

    private PlainRest() {}

    static byte[] of(List<Post> posts) {
        return joined(posts).getBytes(StandardCharsets.UTF_8);
    }

    private static String joined(List<Post> posts) {
        return posts.stream().map(PlainRest::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(Post post) {
        return switch (post) {
            case Post.Message message ->
                message.elements().stream().map(PlainRest::text).collect(Collectors.joining("\n"));
            case Post.Upload upload -> "(" + upload.title() + ")" + content(upload);
        };
    }

    private static String text(Element element) {
        if (element.chart().isPresent()) {
            return SlackText.unescape(element.plain()) + "\n"
                    + joined(element.chart().get());
        }
        return element.table().map(TextTable::whole).orElseGet(() -> SlackText.unescape(element.plain()));
    }

    /** The text of a file that is not sent by itself; a drawing has its numbers, a file of somebody's is only named. */
    private static String content(Post.Upload upload) {
        return upload.content() instanceof Content.Made made
                ? "\n" + new String(made.bytes().get(), StandardCharsets.UTF_8)
                : "\n" + joined(upload.standIn());
    }
}
