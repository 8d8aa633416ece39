package dev.patchbay.bot.discord;

import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows that we are at it. Discord shows it for ten seconds, so not every step of the work has to be told. */
final class Typing {

    private static final Duration SHOWN = Duration.ofSeconds(8);
    private static final int REMEMBERED = 1_000;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final DiscordApi api;
    private final Threads threads;
    private final Clock clock;
    private final Map<Place, Instant> until = new RecentMap<>(REMEMBERED);

    Typing(DiscordApi api, Threads threads, Clock clock) {
        this.api = api;
        this.threads = threads;
        this.clock = clock;
    }

    /** Best effort: a status that is not shown costs nobody anything. */
    void show(Place place) {
        if (!isShown(place)) {
            try {
                api.type(threads.channel(place));
            } catch (Refusal refusal) {
                log.debug("status not shown: {}", refusal.getMessage());
            }
        }
    }

    /** Whether it is shown still; it is about to be, otherwise. */
    private synchronized boolean isShown(Place place) {
        Instant now = clock.instant();
        boolean shown = until.getOrDefault(place, Instant.MIN).isAfter(now);
        if (!shown) {
            until.put(place, now.plus(SHOWN));
        }
        return shown;
    }

    /** What was posted ends it. */
    synchronized void posted(Place place) {
        until.remove(place);
    }
}
