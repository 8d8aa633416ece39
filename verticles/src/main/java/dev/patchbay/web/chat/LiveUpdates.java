package dev.patchbay.web.chat;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.Place;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open pages, by the thread they show, and what they are told. Nothing told here is the only copy of anything: a
 * page that missed it, asks again. So a page too slow to listen is simply let go.
 */
final class LiveUpdates {

    /** Pages that may be open at once. */
    private static final int MOST = 5_000;

    /** Of one thread. */
    private static final int MOST_OF_ONE = 20;

    private static final long PING_MILLIS = 30_000;

    /** After this a page comes back by itself, and shows again that it is signed in. */
    private static final long LIFE_MILLIS = 15 * 60_000;

    private static final short COME_AGAIN = 1001;
    private static final short TRY_LATER = 1013;

    private final Vertx vertx;
    private final Map<Place, Set<ServerWebSocket>> pages = new ConcurrentHashMap<>();

    LiveUpdates(Vertx vertx) {
        this.vertx = vertx;
    }

    /** What a page is told: the thread has changed, or what is being done for it. */
    private record Update(boolean changed, String status) {}

    /** Keeps a page up to date on a thread, until it goes. */
    void join(Place place, ServerWebSocket page) {
        if (!enter(place, page)) {
            page.close(TRY_LATER);
            return;
        }
        long ping = vertx.setPeriodic(PING_MILLIS, id -> page.writePing(Buffer.buffer()));
        long end = vertx.setTimer(LIFE_MILLIS, id -> page.close(COME_AGAIN));
        page.closeHandler(gone -> {
            vertx.cancelTimer(ping);
            vertx.cancelTimer(end);
            leave(place, page);
        });
    }

    /** In one step with the look whether there is room: the last other page of the thread may leave at the same time. */
    private boolean enter(Place place, ServerWebSocket page) {
        if (pages.size() >= MOST) {
            return false;
        }
        Set<ServerWebSocket> open = pages.compute(place, (key, others) -> {
            Set<ServerWebSocket> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            if (all.size() < MOST_OF_ONE) {
                all.add(page);
            }
            return all;
        });
        return open.contains(page);
    }

    private void leave(Place place, ServerWebSocket page) {
        pages.computeIfPresent(place, (key, open) -> {
            open.remove(page);
            return open.isEmpty() ? null : open;
        });
    }

    /** Lets every page go; they come back to the next server. */
    void close() {
        pages.values().forEach(open -> open.forEach(page -> page.close(COME_AGAIN)));
    }

    void changed(Place place) {
        tell(place, new Update(true, ""));
    }

    /** Shows what is being done; an empty text clears it. */
    void status(Place place, String text) {
        tell(place, new Update(false, text));
    }

    private void tell(Place place, Update update) {
        String text = WireJson.write(update);
        for (ServerWebSocket page : pages.getOrDefault(place, Set.of())) {
            if (page.writeQueueFull()) {
                page.close(TRY_LATER);
            } else {
                page.writeTextMessage(text);
            }
        }
    }
}
