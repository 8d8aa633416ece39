package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.DeliveryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds what of a delivery stands in a channel already, however long ago it was posted: by its buttons, which carry the
 * delivery's name, and where a post has none by its being exactly what would be posted now, with no later reply of ours
 * below it.
 */
final class HistorySearch {

    private static final int MAX_PAGES = 10;

    private final DiscordApi api;

    HistorySearch(DiscordApi api) {
        this.api = api;
    }

    /**
     * The posts' names by their parts.
     *
     * @param expected what each part looks like
     * @param bot our own id
     */
    Map<String, String> find(String channel, DeliveryId delivery, Map<String, Post> expected, String bot)
            throws Refusal {
        Map<String, String> found = new HashMap<>();
        boolean laterReply = false;
        for (JsonNode message : ours(channel, bot)) {
            List<DeliveryId> named = deliveries(message);
            boolean marked = named.contains(delivery);
            laterReply |= !marked && !named.isEmpty();
            if (marked || named.isEmpty() && !laterReply) {
                expected.entrySet().stream()
                        .filter(part -> !found.containsKey(part.getKey()) && same(part.getValue(), message))
                        .findFirst()
                        .ifPresent(part -> found.put(
                                part.getKey(),
                                new PostName(channel, message.path("id").textValue()).toString()));
            }
        }
        return found;
    }

    /** Our messages, the newest first. */
    private List<JsonNode> ours(String channel, String bot) throws Refusal {
        List<JsonNode> ours = new ArrayList<>();
        Optional<String> before = Optional.empty();
        for (int page = 0; page < MAX_PAGES; page++) {
            JsonNode messages = api.history(channel, before);
            for (JsonNode message : messages) {
                if (bot.equals(message.path("author").path("id").textValue())) {
                    ours.add(message);
                }
                before = Optional.of(message.path("id").textValue());
            }
            if (messages.size() < DiscordLimits.HISTORY_PAGE) {
                return ours;
            }
        }
        return ours;
    }

    private static List<DeliveryId> deliveries(JsonNode message) {
        return customIds(message)
                .flatMap(id -> ActionId.parse(id).stream())
                .flatMap(action -> ActionId.delivery(action).stream())
                .distinct()
                .toList();
    }

    private static boolean same(Post post, JsonNode message) {
        JsonNode sent = post.message();
        return sent.path("content")
                        .asText()
                        .strip()
                        .equals(message.path("content").asText().strip())
                && post.uploads().size() == message.path("attachments").size()
                && titles(sent).equals(titles(message))
                && customIds(sent).toList().equals(customIds(message).toList());
    }

    private static List<String> titles(JsonNode message) {
        return stream(message.path("embeds"))
                .map(embed -> embed.path("title").asText().strip())
                .toList();
    }

    private static Stream<String> customIds(JsonNode message) {
        return stream(message.path("components"))
                .flatMap(row -> stream(row.path("components")))
                .map(button -> button.path("custom_id").asText())
                .filter(id -> !id.isEmpty());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
