package dev.patchbay.simulator.slack;

/** A call the Web API refuses with an error code of Slack's. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String error) {
        super(error);
    }
}
