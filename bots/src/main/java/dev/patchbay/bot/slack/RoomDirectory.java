package dev.patchbay.bot.slack;

import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.model.Conversation;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Room.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack says of a channel: also whether a guest of the workspace reads along. Asked every ten minutes, and soon
 * again after it would not say.
 */
final class RoomDirectory {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(30);

    /** After which a channel that messages wait for is asked for again. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Of a thousand members each; more are not looked through, and count as if a guest were among them. */
    private static final int PAGES = 5;

    private static final int REMEMBERED = 10_000;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final SlackApi api;
    private final GuestDirectory guests;
    private final Clock clock;
    private final Map<String, CompletableFuture<Known>> known = new RecentMap<>(REMEMBERED);

    RoomDirectory(SlackApi api, GuestDirectory guests, Clock clock) {
        this.api = api;
        this.guests = guests;
        this.clock = clock;
    }

    /**
     * The room behind a channel id.
     *
     * @param external whether people of another organisation read along, where the event says so; where Slack does not
     *     say who is a member, anybody may
     */
    Room room(String channel, Optional<Boolean> external) {
        if (channel.startsWith("D")) {
            return Room.direct();
        }
        Known found = current(channel);
        if (found.room().isEmpty()) {
            return new Room(Kind.CHANNEL, "", true, found.unsure());
        }
        Room room = found.room().get();
        return new Room(room.kind(), room.name(), room.shared() || external.orElse(false));
    }

    /** Forgets what is known of a channel that was renamed or shared, or that somebody joined or left. */
    void forget(String channel) {
        synchronized (known) {
            known.remove(channel);
        }
    }

    /** Those who ask at the same time share one look. */
    private Known current(String channel) {
        Instant now = clock.instant();
        CompletableFuture<Known> mine = new CompletableFuture<>();
        CompletableFuture<Known> found;
        synchronized (known) {
            found = known.get(channel);
            boolean old = found == null
                    || found.isDone() && !now.isBefore(found.join().until());
            if (!old) {
                mine = found;
            } else {
                known.put(channel, mine);
            }
        }
        if (mine != found) {
            mine.complete(ask(channel, now, found == null ? null : found.join()));
        }
        return mine.join();
    }

    /** @param before what is known, which no longer holds; null when nothing is */
    private Known ask(String channel, Instant now, Known before) {
        try {
            Room room = read(api.channel(channel));
            if (room.shared()) {
                return new Known(Optional.of(room), false, now.plus(FRESH));
            }
            Optional<Boolean> read = guestsRead(channel);
            Room checked = new Room(room.kind(), room.name(), read.orElse(true));
            return new Known(Optional.of(checked), false, now.plus(read.isPresent() ? FRESH : RETRY));
        } catch (Refusal | RuntimeException failed) {
            Refusal refusal = failed instanceof Refusal said ? said : SlackErrors.unconfirmed(failed);
            log.info("what channel {} is could not be asked: {}", channel, refusal.getMessage());
            if (!refusal.isPassing()) {
                return new Known(Optional.empty(), false, now.plus(RETRY));
            }
            Optional<Room> last = before == null ? Optional.empty() : before.room();
            Duration wait = refusal.pause().compareTo(SOON) > 0 ? refusal.pause() : SOON;
            return new Known(last, last.isEmpty(), now.plus(wait));
        }
    }

    /** Whether a guest is a member; empty where Slack would not say. */
    private Optional<Boolean> guestsRead(String channel) throws Refusal {
        try {
            Set<String> all = guests.all();
            return Optional.of(!all.isEmpty() && isAmongMembers(channel, all));
        } catch (Refusal refusal) {
            if (refusal.isPassing()) {
                throw refusal;
            }
            log.info("whether guests read channel {} could not be asked: {}", channel, refusal.getMessage());
            return Optional.empty();
        }
    }

    private boolean isAmongMembers(String channel, Set<String> known) throws Refusal {
        String cursor = "";
        for (int page = 0; page < PAGES; page++) {
            ConversationsMembersResponse members = api.members(channel, cursor);
            cursor = SlackApi.next(members.getResponseMetadata());
            boolean found = members.getMembers().stream().anyMatch(known::contains);
            if (found || cursor.isEmpty()) {
                return found;
            }
        }
        return true;
    }

    private static Room read(Conversation channel) {
        boolean closed = channel.isMpim() || channel.isGroup() || channel.isPrivate();
        boolean shared = channel.isExtShared() || channel.isPendingExtShared();
        String name = channel.getName() == null ? "" : channel.getName();
        return new Room(closed ? Kind.GROUP : Kind.CHANNEL, name, shared);
    }

    /** @param unsure true when Slack could not be asked, rather than would not say */
    private record Known(Optional<Room> room, boolean unsure, Instant until) {}
}
