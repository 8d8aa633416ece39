package dev.patchbay.bot.slack;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of a delivery stand in its thread already. What this process posted and Slack confirmed is remembered;
 * anything else is looked for in the thread.
 */
final class PostedParts {

    private static final int REMEMBERED = 10_000;

    /** Of 200 messages each. */
    private static final int MAX_PAGES = 500;

    private final SlackApi api;
    private final Map<DeliveryId, Set<String>> known = new RecentMap<>(REMEMBERED);

    PostedParts(SlackApi api) {
        this.api = api;
    }

    /** The parts that stand; the first attempt has none. */
    Set<String> of(Deliver deliver) throws SlackRefusal {
        synchronized (known) {
            Set<String> parts = known.get(deliver.delivery());
            if (parts != null) {
                return parts;
            }
        }
        Set<String> parts = deliver.attempt() > 1 ? lookUp(deliver.place(), deliver.delivery()) : new HashSet<>();
        synchronized (known) {
            known.put(deliver.delivery(), parts);
        }
        return parts;
    }

    /** Forgets a delivery: it is done, or what stands of it is no longer sure. */
    void forget(DeliveryId delivery) {
        synchronized (known) {
            known.remove(delivery);
        }
    }

    private Set<String> lookUp(Place place, DeliveryId delivery) throws SlackRefusal {
        Set<String> parts = new HashSet<>();
        String cursor = "";
        for (int page = 0; page < MAX_PAGES; page++) {
            ConversationsRepliesResponse response = api.replies(place, cursor);
            response.getMessages()
                    .forEach(message -> PostMark.partsIn(message, delivery).forEach(parts::add));
            cursor = next(response);
            if (cursor.isEmpty()) {
                return parts;
            }
        }
        throw new SlackRefusal(
                SlackRefusal.Kind.GONE, Duration.ZERO, "The thread is too long to look through for the reply");
    }

    private static String next(ConversationsRepliesResponse response) {
        if (!response.isHasMore() || response.getResponseMetadata() == null) {
            return "";
        }
        String cursor = response.getResponseMetadata().getNextCursor();
        return cursor == null ? "" : cursor;
    }
}
