package dev.patchbay.simulator.slack;

import dev.patchbay.simulator.FaultSwitch;
import java.time.Duration;
import java.util.Collections;

/** The switch for the stand-in's faults. */
final class SlackFaults implements FaultSwitch {

    private static final String POST = "chat.postMessage";

    private final StandInSlack slack;

    SlackFaults(StandInSlack slack) {
        this.slack = slack;
    }

    @Override
    public void set(Trouble trouble, double share) {
        if (trouble == Trouble.DUPLICATES) {
            slack.events().duplicate(share);
        } else {
            slack.faults().sometimes(share, fault(trouble));
        }
    }

    @Override
    public void next(Trouble trouble, int calls) {
        slack.faults().next(POST, Collections.nCopies(calls, fault(trouble)).toArray(Fault[]::new));
    }

    @Override
    public void disconnect() {
        slack.disconnect();
    }

    @Override
    public void hold() {
        slack.events().hold();
    }

    @Override
    public void releaseReversed() {
        slack.events().releaseReversed();
    }

    @Override
    public void revokeToken(boolean revoked) {
        slack.app().revokeTokens(revoked);
    }

    @Override
    public void clear() {
        slack.faults().clear();
        slack.events().duplicate(0);
        slack.app().revokeTokens(false);
    }

    private static Fault fault(Trouble trouble) {
        return switch (trouble) {
            case RATE_LIMITED -> Fault.rateLimited(1);
            case SERVER_ERROR -> Fault.serverError();
            case SLOW -> new Fault.Slow(Duration.ofSeconds(3));
            case ANSWER_LOST -> new Fault.AnswerLost();
            case RESET -> new Fault.Reset();
            case DUPLICATES -> throw new IllegalArgumentException("events are duplicated, not calls");
        };
    }
}
