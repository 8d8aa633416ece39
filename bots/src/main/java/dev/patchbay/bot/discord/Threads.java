package dev.patchbay.bot.discord;

import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.model.chat.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads replies go to. One that begins at a message has the message's id, so its place is known before it is
 * there; it is opened when the first reply, or the first sign of one, is posted.
 */
final class Threads {

    private static final int REMEMBERED = 10_000;
    private static final int LOCKS = 64;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final DiscordApi api;
    private final Map<Place, String> channels = new RecentMap<>(REMEMBERED);
    private final List<Lock> locks = Stream.generate(ReentrantLock::new)
            .limit(LOCKS)
            .map(Lock.class::cast)
            .toList();

    Threads(DiscordApi api) {
        this.api = api;
    }

    /** The channel to post into: the thread, opened if need be, or where none can be opened the channel it was for. */
    String channel(Place place) throws Refusal {
        return resolve(place, () -> isThere(place) || open(place));
    }

    /** Opens the thread at a message that was just taken, named after it. */
    void open(Place place, String text) throws Refusal {
        resolve(place, () -> create(place, text));
    }

    /** One at a time for each place: the sign of a reply and the reply itself both want the thread. */
    private String resolve(Place place, Opening opening) throws Refusal {
        if (place.thread().equals(place.channel())) {
            return place.channel();
        }
        Lock lock = locks.get(Math.floorMod(place.hashCode(), LOCKS));
        lock.lock();
        try {
            Optional<String> known = known(place);
            return known.isPresent() ? known.get() : remember(place, opening.open() ? place.thread() : place.channel());
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> known(Place place) {
        synchronized (channels) {
            return Optional.ofNullable(channels.get(place));
        }
    }

    private boolean isThere(Place place) throws Refusal {
        try {
            api.channel(place.thread());
            return true;
        } catch (Refusal refusal) {
            if (DiscordErrors.is(refusal, DiscordErrors.UNKNOWN_CHANNEL)) {
                return false;
            }
            throw refusal;
        }
    }

    private boolean open(Place place) throws Refusal {
        try {
            String text =
                    api.message(place.channel(), place.thread()).path("content").asText();
            return create(place, text);
        } catch (Refusal refusal) {
            if (refusal.kind() != Kind.MISSING) {
                throw refusal;
            }
            return false;
        }
    }

    private boolean create(Place place, String text) throws Refusal {
        try {
            api.openThread(place.channel(), place.thread(), name(text));
            return true;
        } catch (Refusal refusal) {
            if (DiscordErrors.is(refusal, DiscordErrors.THREAD_EXISTS)) {
                return true;
            }
            if (refusal.kind() == Kind.UNCONFIRMED || refusal.kind() == Kind.LATER) {
                throw refusal;
            }
            log.info("no thread could be opened: {}", refusal.getMessage());
            return false;
        }
    }

    private String remember(Place place, String channel) {
        synchronized (channels) {
            channels.put(place, channel);
        }
        return channel;
    }

    static String name(String text) {
        String name = DiscordText.label(text.replaceAll("<[@#][!&]?\\d+>", " "), DiscordLimits.THREAD_NAME);
        return name.isEmpty() ? "Question" : name;
    }

    private interface Opening {
        boolean open() throws Refusal;
    }
}
