package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.EveryWord;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every word of every reply is in a message or a file, however plain Teams wants it. */
class NothingIsLostTest {

    /** What nobody sees, and what is seen only where a chart is not. */
    private static final Set<String> UNSEEN = Set.of(
            "type",
            "textFormat",
            "summary",
            "verb",
            "channelData",
            "fallback",
            "size",
            "weight",
            "spacing",
            "$schema",
            "version",
            "contentType",
            "width",
            "color",
            "colorSet",
            "horizontalAlignment",
            "style",
            "msteams");

    private final List<String> kept = new ArrayList<>();

    @Property(tries = 300)
    void everyWordIsInAMessageOrAFile(@ForAll("replies") Reply reply, @ForAll boolean personal) {
        List<Post> posts = render(reply, personal);
        for (List<Post> plainer = posts; !plainer.isEmpty(); plainer = plainer(plainer)) {
            EveryWord.assertIn(reply, shown(plainer));
        }
    }

    @Provide
    Arbitrary<Reply> replies() {
        return EveryWord.replies();
    }

    /** Every message a step plainer, offers of files as they are; none where no message has a plainer form. */
    private static List<Post> plainer(List<Post> posts) {
        List<Post> plainer = new ArrayList<>();
        boolean changed = false;
        for (Post post : posts) {
            Optional<List<Post>> step = post instanceof Post.Message ? post.plainer() : Optional.empty();
            changed |= step.isPresent();
            plainer.addAll(step.orElse(List.of(post)));
        }
        return changed ? plainer : List.of();
    }

    private List<String> shown(List<Post> posts) {
        List<String> shown = new ArrayList<>();
        posts.forEach(post -> texts(post.json(), shown));
        shown.addAll(kept);
        return shown;
    }

    private static void texts(JsonNode json, List<String> shown) {
        if (json.isTextual()) {
            shown.add(json.textValue());
        }
        json.properties().stream()
                .filter(field -> !UNSEEN.contains(field.getKey()) && !isPressed(field))
                .forEach(field -> texts(field.getValue(), shown));
        if (json.isArray()) {
            json.forEach(child -> texts(child, shown));
        }
    }

    /** What a button carries; of a chart they are its points. */
    private static boolean isPressed(Map.Entry<String, JsonNode> field) {
        return field.getKey().equals("data") && field.getValue().isObject();
    }

    private List<Post> render(Reply reply, boolean personal) {
        kept.clear();
        return ReplyRenderer.render(reply, DeliveryId.random(), personal, true, new Attic() {
            @Override
            public Optional<byte[]> read(FileRef file) {
                return Optional.empty();
            }

            @Override
            public Optional<FileRef> keep(String name, String mediaType, Supplier<byte[]> content) {
                byte[] bytes = content.get();
                kept.add(new String(bytes, StandardCharsets.UTF_8));
                return Optional.of(new FileRef(FileId.random(), name, mediaType, bytes.length));
            }
        });
    }
}
