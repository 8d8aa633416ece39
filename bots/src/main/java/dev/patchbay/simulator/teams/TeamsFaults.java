package dev.patchbay.simulator.teams;

import dev.patchbay.simulator.FaultShares;
import dev.patchbay.simulator.FaultSwitch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The faults of the stand-in, and what is due for the next call. */
final class TeamsFaults implements FaultSwitch {

    private final ActivitySender sender;
    private final Runnable disconnect;
    private final FaultShares<Trouble> shares = new FaultShares<>();
    private final Deque<Trouble> next = new ArrayDeque<>();
    private boolean revoked;

    /** @param disconnect cuts every connection of the connector */
    TeamsFaults(ActivitySender sender, Runnable disconnect) {
        this.sender = sender;
        this.disconnect = disconnect;
    }

    @Override
    public synchronized void set(Trouble trouble, double share) {
        if (trouble == Trouble.DUPLICATES) {
            sender.duplicates(share);
        } else {
            shares.set(trouble, share);
        }
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
    public void hold() {
        sender.hold();
    }

    @Override
    public void releaseReversed() {
        sender.releaseReversed();
    }

    @Override
    public synchronized void revokeToken(boolean now) {
        revoked = now;
    }

    @Override
    public synchronized void clear() {
        shares.clear();
        next.clear();
        revoked = false;
        sender.duplicates(0);
    }

    synchronized boolean isRevoked() {
        return revoked;
    }

    /** The fault this call meets; {@code posts} where it puts something into a conversation. */
    synchronized Optional<Trouble> take(boolean posts) {
        if (posts && !next.isEmpty()) {
            return Optional.of(next.poll());
        }
        return shares.next();
    }
}
