package dev.patchbay.simulator.slack;

import java.time.Duration;

/** What can go wrong with one call to the Web API. */
public sealed interface Fault {

    /** Refused by HTTP status with nothing done; 429 names the seconds to wait. */
    record Status(int code, int retryAfter) implements Fault {}

    /** Refused by an error of Slack's, with nothing done. */
    record Refusal(String error) implements Fault {}

    /** Done, but only after a while. */
    record Slow(Duration delay) implements Fault {}

    /** Done, and the connection is lost before the answer. */
    record AnswerLost() implements Fault {}

    /** Done, and what comes back is a page of something in between. */
    record AnswerGarbled() implements Fault {}

    /** Not done: the connection is reset. */
    record Reset() implements Fault {}

    /** Sent elsewhere. */
    record Redirect(String location) implements Fault {}

    static Fault rateLimited(int retryAfter) {
        return new Status(429, retryAfter);
    }

    static Fault serverError() {
        return new Status(500, 0);
    }
}
