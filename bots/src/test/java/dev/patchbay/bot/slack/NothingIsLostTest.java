package dev.patchbay.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.EveryWord;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every word of every reply is in a post or a file, however plain Slack wants it. */
class NothingIsLostTest {

    private static final Place PLACE = new Place(Platform.SLACK, "T0STANDIN", "C0GENERAL", "1.000001");

    private static final Set<String> UNSEEN = Set.of("type", "style", "action_id", "block_id", "value");

    @Property(tries = 300)
    void everyWordIsInAPostOrAFile(@ForAll("replies") Reply reply) {
        List<Post> posts = render(reply);
        for (List<Post> plainer = posts; !plainer.isEmpty(); plainer = plainer(plainer)) {
            EveryWord.assertIn(reply, shown(plainer));
        }
    }

    @Property(tries = 100)
    void aFileThatSlackRefusesIsNamed(@ForAll("replies") Reply reply) {
        for (Post post : render(reply)) {
            if (post instanceof Post.Upload upload && upload.content() instanceof Post.Content.Made) {
                assertThat(post.plainer().orElseThrow()).isNotEmpty();
            }
        }
    }

    @Provide
    Arbitrary<Reply> replies() {
        return EveryWord.replies();
    }

    private static List<Post> render(Reply reply) {
        return ReplyRenderer.render(
                new Deliver(TenantId.random(), DeliveryId.random(), 1, PLACE, reply, List.of(), Optional.of("U0ADA")));
    }

    /** Every message a step plainer, files as they are; none where no message has a plainer form. */
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

    private static List<String> shown(List<Post> posts) {
        List<String> shown = new ArrayList<>();
        List<String> apart = new ArrayList<>();
        for (Post post : posts) {
            switch (post) {
                case Post.Message message -> {
                    message.blocksJson().ifPresent(blocks -> texts(json(blocks), shown, apart));
                    if (message.elements().isEmpty()) {
                        shown.add(SlackText.unescape(message.text()));
                    }
                }
                case Post.Upload upload -> {
                    apart.add(SlackText.unescape(SlackText.escape(upload.title(), SlackLimits.FILE_TITLE)));
                    if (upload.content() instanceof Post.Content.Made made) {
                        shown.add(new String(made.bytes().get(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        shown.addAll(apart);
        return shown;
    }

    /** Rich text is taken as it is, all other text as escaped. */
    private static void texts(JsonNode json, List<String> shown, List<String> apart) {
        if (json.isTextual()) {
            shown.add(SlackText.unescape(json.textValue()));
            apart.add(json.textValue());
        }
        json.properties().stream()
                .filter(field -> !UNSEEN.contains(field.getKey()))
                .forEach(field -> texts(field.getValue(), shown, apart));
        if (json.isArray()) {
            json.forEach(child -> texts(child, shown, apart));
        }
    }

    private static JsonNode json(String blocks) {
        try {
            return WireJson.mapper().readTree(blocks);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
