package dev.patchbay.bot.discord;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work in lanes: in order within one, side by side with the others, each on a virtual thread while it has any. */
final class Lanes {

    private static final int WAITING = 10_000;

    /** Once so few wait, what was given up is looked for. */
    private static final int ROOM = WAITING / 2;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private final Runnable whenRoom;
    private int count;
    private int givenUp;

    /** @param whenRoom run after work was given up, once there is room again */
    Lanes(Runnable whenRoom) {
        this.whenRoom = whenRoom;
    }

    /** Takes the work, or gives it up where too much waits already. */
    synchronized void run(String lane, Runnable work) {
        if (count >= WAITING) {
            givenUp++;
            return;
        }
        count++;
        Queue<Runnable> queue = waiting.get(lane);
        if (queue != null) {
            queue.add(work);
            return;
        }
        Queue<Runnable> started = new ArrayDeque<>();
        started.add(work);
        waiting.put(lane, started);
        Thread.ofVirtual().name("discord-lane").start(() -> drain(lane, started));
    }

    private void drain(String lane, Queue<Runnable> queue) {
        for (Runnable work = next(lane, queue); work != null; work = next(lane, queue)) {
            try {
                work.run();
            } catch (RuntimeException failed) {
                log.error("an event of Discord was not handled", failed);
            }
        }
    }

    private synchronized Runnable next(String lane, Queue<Runnable> queue) {
        Runnable work = queue.poll();
        if (work == null) {
            waiting.remove(lane);
        } else {
            count--;
            lookForGivenUp();
        }
        return work;
    }

    private void lookForGivenUp() {
        if (givenUp > 0 && count <= ROOM) {
            log.warn("{} events of Discord did not fit and are looked for in their channels", givenUp);
            givenUp = 0;
            Thread.ofVirtual().name("discord-look-again").start(whenRoom);
        }
    }
}
