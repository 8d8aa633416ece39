package dev.patchbay.bot.teams;

import dev.patchbay.bot.Pace;
import dev.patchbay.bot.Pacer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Teams' rates (learn.microsoft.com, "Optimize your bot with rate limiting in Teams"): 7 in a second, 60 in 30 seconds,
 * 1,800 in an hour into one conversation; 50 a second for the app. Each window holds at most its burst and one more for
 * every interval, so burst + window / interval stays within the limit.
 */
final class TeamsPace implements Pace {

    private static final int CONVERSATIONS = 10_000;
    private static final String APP = "app";

    private final List<Pacer> conversation;
    private final Pacer app;

    TeamsPace(Clock clock) {
        conversation = List.of(
                new Pacer(clock, Duration.ofMillis(250), 3, CONVERSATIONS),
                new Pacer(clock, Duration.ofMillis(600), 10, CONVERSATIONS),
                new Pacer(clock, Duration.ofMillis(2_250), 200, CONVERSATIONS));
        app = new Pacer(clock, Duration.ofMillis(25), 10, 1);
    }

    @Override
    public Instant takeTurn(String key) {
        Instant turn = app.takeTurn(APP);
        for (Pacer pacer : conversation) {
            Instant next = pacer.takeTurn(key);
            turn = next.isAfter(turn) ? next : turn;
        }
        return turn;
    }

    /** By the shortest window alone: a held one has no burst left, and the longest gets its back in minutes only. */
    @Override
    public void hold(String key, Duration pause) {
        conversation.getFirst().hold(key, pause);
    }
}
