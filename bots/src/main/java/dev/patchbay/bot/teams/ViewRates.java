package dev.patchbay.bot.teams;

import dev.patchbay.bot.RecentMap;
import dev.patchbay.model.chat.DeliveryId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How often one reader may have one card made out: Teams asks once a minute, and at every change of the card. A client
 * that asks without end is told no, and sees what everybody does.
 */
final class ViewRates {

    static final int MOST = 10;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Key, Window> windows = new RecentMap<>(REMEMBERED);

    ViewRates(Clock clock) {
        this.clock = clock;
    }

    private record Key(String reader, DeliveryId card) {}

    private record Window(Instant end, int views) {}

    synchronized boolean allow(String reader, DeliveryId card) {
        Key key = new Key(reader, card);
        Instant now = clock.instant();
        Window window = windows.get(key);
        if (window == null || !now.isBefore(window.end())) {
            window = new Window(now.plus(WINDOW), 0);
        }
        windows.put(key, new Window(window.end(), window.views() + 1));
        return window.views() < MOST;
    }
}
