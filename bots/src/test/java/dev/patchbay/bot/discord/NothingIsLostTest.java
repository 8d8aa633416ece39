package dev.patchbay.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.EveryWord;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every word of every reply is in a message or a file, however plain Discord wants it. */
class NothingIsLostTest {

    private static final Set<String> UNSEEN = Set.of("custom_id", "timestamp", "parse");

    @Property(tries = 300)
    void everyWordIsInAMessageOrAFile(@ForAll("replies") Reply reply) {
        List<Post> posts = ReplyRenderer.render(reply, DeliveryId.random(), true);

        EveryWord.assertIn(reply, shown(posts));
        EveryWord.assertIn(
                reply,
                shown(posts.stream()
                        .flatMap(post -> isText(post) ? List.of(post).stream() : post.plainer().orElseThrow().stream())
                        .toList()));
    }

    @Property(tries = 100)
    void aFileThatDiscordRefusesIsNamed(@ForAll("replies") Reply reply) {
        for (Post post : ReplyRenderer.render(reply, DeliveryId.random(), false)) {
            if (!post.uploads().isEmpty()) {
                List<Post> last = post.plainer().orElseThrow();
                last = isText(post) ? last : last.getLast().plainer().orElseThrow();
                String said =
                        String.join("", last.stream().map(Post::plain).toList()).replaceAll("\\s", "");
                assertThat(post.uploads())
                        .allMatch(upload -> said.contains(upload.name().replaceAll("\\s", "")));
            }
        }
    }

    @Provide
    Arbitrary<Reply> replies() {
        return EveryWord.replies();
    }

    private static boolean isText(Post post) {
        return post.message().path("embeds").isEmpty()
                && post.message().path("components").isEmpty();
    }

    private static List<String> shown(List<Post> posts) {
        List<String> shown = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (Post post : posts) {
            texts(post.message(), shown);
            for (Upload upload : post.uploads()) {
                files.add(upload.name());
                if (upload instanceof Upload.Made made) {
                    files.add(new String(made.content(), StandardCharsets.UTF_8));
                }
            }
        }
        shown.addAll(files);
        return shown;
    }

    private static void texts(JsonNode json, List<String> shown) {
        if (json.isTextual()) {
            shown.add(json.textValue());
        }
        json.properties().stream()
                .filter(field -> !UNSEEN.contains(field.getKey()))
                .forEach(field -> texts(field.getValue(), shown));
        if (json.isArray()) {
            json.forEach(child -> texts(child, shown));
        }
    }
}
