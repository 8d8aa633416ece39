package dev.patchbay.simulator.slack;

import dev.patchbay.simulator.FaultShares;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The switch for faults: the next calls of a method, or a share of all calls. */
public final class Faults {

    private final Map<String, Deque<Fault>> next = new HashMap<>();
    private final Map<String, Fault> always = new HashMap<>();
    private final FaultShares<Fault> shares = new FaultShares<>();

    /** The next call of a method meets these, one after the other. */
    public synchronized void next(String method, Fault... faults) {
        for (Fault fault : faults) {
            next.computeIfAbsent(method, name -> new ArrayDeque<>()).add(fault);
        }
    }

    /** Every call of a method meets this, until cleared. */
    public synchronized void always(String method, Fault fault) {
        always.put(method, fault);
    }

    /** A share of all calls, 0 to 1, meets this, until cleared. */
    public synchronized void sometimes(double share, Fault fault) {
        shares.set(fault, share);
    }

    public synchronized void clear() {
        next.clear();
        always.clear();
        shares.clear();
    }

    synchronized Optional<Fault> take(String method) {
        Deque<Fault> waiting = next.get(method);
        if (waiting != null && !waiting.isEmpty()) {
            return Optional.of(waiting.poll());
        }
        if (always.containsKey(method)) {
            return Optional.of(always.get(method));
        }
        return shares.next();
    }
}
