package dev.patchbay.bot.slack;

import com.slack.api.model.User;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.model.chat.Sender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is behind a Slack user id. Asked once an hour for each person; where Slack does not say, the id stands for the
 * name, so that nobody's message waits for it.
 */
final class UserDirectory {

    private static final Duration FRESH = Duration.ofHours(1);

    /** After a refusal: soon enough for a scope that was just granted, seldom enough for a Slack that is down. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    private static final int REMEMBERED = 10_000;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final SlackApi api;
    private final Clock clock;
    private final Map<String, Known> known = new RecentMap<>(REMEMBERED);

    UserDirectory(SlackApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /**
     * The person behind an id; none where an app is. Those who ask at the same time share one look-up.
     *
     * @param team the workspace the message was written in; who belongs to another one is a guest
     */
    Optional<Sender> person(String user, String team) {
        CompletableFuture<Optional<Sender>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Sender>> found = current(user, mine);
        if (found == mine) {
            mine.complete(ask(user, team));
        }
        return found.join();
    }

    private CompletableFuture<Optional<Sender>> current(String user, CompletableFuture<Optional<Sender>> fresh) {
        synchronized (known) {
            Known found = known.get(user);
            if (found != null && clock.instant().isBefore(found.until())) {
                return found.person();
            }
            known.put(user, new Known(fresh, clock.instant().plus(FRESH)));
            return fresh;
        }
    }

    /** Never fails: others wait for what comes of it. */
    private Optional<Sender> ask(String user, String team) {
        try {
            User found = api.user(user);
            return found.isBot() ? Optional.empty() : Optional.of(read(user, team, found));
        } catch (SlackRefusal | RuntimeException refusal) {
            log.info("who {} is could not be asked: {}", user, refusal.getMessage());
            Optional<Sender> unnamed = Optional.of(new Sender(user, user, Optional.empty(), true));
            synchronized (known) {
                known.put(
                        user,
                        new Known(
                                CompletableFuture.completedFuture(unnamed),
                                clock.instant().plus(RETRY)));
            }
            return unnamed;
        }
    }

    /** An address counts only when Slack has confirmed it. */
    private static Sender read(String id, String team, User user) {
        User.Profile profile = user.getProfile() == null ? new User.Profile() : user.getProfile();
        String name = Stream.of(profile.getDisplayName(), profile.getRealName(), user.getRealName(), user.getName())
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(id);
        Optional<String> email = Optional.ofNullable(profile.getEmail()).filter(address -> user.isEmailConfirmed());
        return new Sender(id, name, email, isGuest(team, user));
    }

    private static boolean isGuest(String team, User user) {
        return user.isRestricted() || user.isUltraRestricted() || user.isStranger() || !team.equals(user.getTeamId());
    }

    private record Known(CompletableFuture<Optional<Sender>> person, Instant until) {}
}
