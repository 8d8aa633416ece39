package dev.patchbay.bot.slack;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Goes through a thread from its first message to its last. */
final class ThreadReader {

    /** Of 200 messages each. */
    private static final int MAX_PAGES = 500;

    private final SlackApi api;

    ThreadReader(SlackApi api) {
        this.api = api;
    }

    /**
     * What stands of a delivery.
     *
     * @param parts Slack's names of its posts, by their parts
     * @param cutOff the timestamps of streams that did not come to their end
     */
    record Found(Map<String, String> parts, List<String> cutOff) {}

    /** Looks for a delivery. Of a channel itself, the newest messages are looked through. */
    Found find(Place place, DeliveryId delivery) throws Refusal {
        Found found = new Found(new HashMap<>(), new ArrayList<>());
        Consumer<Message> look = message -> {
            found.parts().putAll(PostMark.partsIn(message, delivery));
            if (PostMark.isCutOff(message, delivery)) {
                found.cutOff().add(message.getTs());
            }
        };
        if (place.thread().equals(place.channel())) {
            api.history(place.channel()).getMessages().forEach(look);
        } else {
            each(place, look);
        }
        return found;
    }

    /** Goes through the messages of a thread in their order. */
    void each(Place place, Consumer<Message> action) throws Refusal {
        String cursor = "";
        for (int page = 0; page < MAX_PAGES; page++) {
            ConversationsRepliesResponse response = api.replies(place, cursor);
            response.getMessages().forEach(action);
            cursor = next(response);
            if (cursor.isEmpty()) {
                return;
            }
        }
        throw new Refusal(Refusal.Kind.GONE, Duration.ZERO, "The thread is too long to look through");
    }

    private static String next(ConversationsRepliesResponse response) {
        return response.isHasMore() ? SlackApi.next(response.getResponseMetadata()) : "";
    }
}
