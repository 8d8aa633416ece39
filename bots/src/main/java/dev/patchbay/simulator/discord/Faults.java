package dev.patchbay.simulator.discord;

import dev.patchbay.simulator.FaultShares;
import dev.patchbay.simulator.FaultSwitch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The faults of the simulated Discord, and when a call meets one. */
final class Faults implements FaultSwitch {

    private final FaultShares<Trouble> shares = new FaultShares<>();
    private final FaultShares<Trouble> events = new FaultShares<>();
    private final Deque<Trouble> next = new ArrayDeque<>();
    private Runnable disconnect = () -> {};
    private Runnable release = () -> {};
    private boolean holding;
    private boolean revoked;

    /** What cutting the connection and letting go of held events do. */
    synchronized void connect(Runnable cut, Runnable releaseReversed) {
        disconnect = cut;
        release = releaseReversed;
    }

    @Override
    public synchronized void set(Trouble trouble, double share) {
        (trouble == Trouble.DUPLICATES ? events : shares).set(trouble, share);
    }

    @Override
    public synchronized void next(Trouble trouble, int calls) {
        for (int call = 0; call < calls; call++) {
            next.add(trouble);
        }
    }

    @Override
    public void disconnect() {
        disconnect.run();
    }

    @Override
    public synchronized void hold() {
        holding = true;
    }

    @Override
    public void releaseReversed() {
        synchronized (this) {
            holding = false;
        }
        release.run();
    }

    @Override
    public synchronized void revokeToken(boolean tokenRevoked) {
        revoked = tokenRevoked;
    }

    @Override
    public synchronized void clear() {
        shares.clear();
        events.clear();
        next.clear();
        revoked = false;
        holding = false;
    }

    synchronized boolean holding() {
        return holding;
    }

    synchronized boolean tokenRevoked() {
        return revoked;
    }

    /** Whether the next event is sent twice. */
    boolean duplicates() {
        return events.meets(Trouble.DUPLICATES);
    }

    /** What a call meets; the faults that are next wait for one that posts. */
    synchronized Optional<Trouble> of(boolean posts) {
        if (posts && !next.isEmpty()) {
            return Optional.of(next.poll());
        }
        return shares.next();
    }
}
