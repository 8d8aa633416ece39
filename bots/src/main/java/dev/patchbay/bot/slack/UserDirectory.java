package dev.patchbay.bot.slack;

import com.slack.api.model.User;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
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
 * Who is behind a Slack user id, asked once an hour for each person. While Slack cannot be asked, what it said last
 * counts; else the id stands for the name, and nobody is sure.
 */
final class UserDirectory {

    private static final Duration FRESH = Duration.ofHours(1);

    /** After a refusal: soon enough for a scope that was just granted. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    /** After which somebody whose messages wait is asked for again. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final int REMEMBERED = 10_000;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final SlackApi api;
    private final OwnTeam team;
    private final Clock clock;
    private final Map<String, Known> known = new RecentMap<>(REMEMBERED);

    /** @param team the workspace we are installed in; who belongs to another one is a guest */
    UserDirectory(SlackApi api, OwnTeam team, Clock clock) {
        this.api = api;
        this.team = team;
        this.clock = clock;
    }

    /** The person behind an id; none where an app is. Those who ask at the same time share one look-up. */
    Optional<Sender> person(String user) {
        Known mine = new Known(new CompletableFuture<>(), clock.instant().plus(FRESH));
        Optional<Known> before = replace(user, mine);
        if (before.filter(this::isCurrent).isPresent()) {
            return before.get().person().join();
        }
        mine.person().complete(ask(user, before));
        return mine.person().join();
    }

    /** Forgets a person whose profile changed. */
    void forget(String user) {
        synchronized (known) {
            known.remove(user);
        }
    }

    /** What was known; replaced unless it still holds. */
    private Optional<Known> replace(String user, Known fresh) {
        synchronized (known) {
            Optional<Known> before = Optional.ofNullable(known.get(user));
            if (before.filter(this::isCurrent).isEmpty()) {
                known.put(user, fresh);
            }
            return before;
        }
    }

    private boolean isCurrent(Known found) {
        return clock.instant().isBefore(found.until());
    }

    /** Never fails: others wait for what comes of it. */
    private Optional<Sender> ask(String user, Optional<Known> before) {
        try {
            User found = api.user(user);
            return found.isBot() ? Optional.empty() : Optional.of(read(user, found));
        } catch (Refusal refusal) {
            log.info("who {} is could not be asked: {}", user, refusal.getMessage());
            return refusal.isPassing()
                    ? remember(user, lastKnown(user, before), longer(SOON, refusal.pause()))
                    : remember(user, unnamed(user, false), RETRY);
        } catch (RuntimeException broken) {
            log.warn("who {} is could not be read", user, broken);
            return remember(user, unnamed(user, false), RETRY);
        }
    }

    private static Optional<Sender> lastKnown(String user, Optional<Known> before) {
        return before.map(known -> known.person().join()).orElseGet(() -> unnamed(user, true));
    }

    private static Optional<Sender> unnamed(String user, boolean unsure) {
        return Optional.of(new Sender(user, user, Optional.empty(), true, unsure));
    }

    private Optional<Sender> remember(String user, Optional<Sender> person, Duration time) {
        synchronized (known) {
            known.put(
                    user,
                    new Known(
                            CompletableFuture.completedFuture(person),
                            clock.instant().plus(time)));
        }
        return person;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** An address counts only when Slack has confirmed it. */
    private Sender read(String id, User user) throws Refusal {
        User.Profile profile = user.getProfile() == null ? new User.Profile() : user.getProfile();
        String name = Stream.of(profile.getDisplayName(), profile.getRealName(), user.getRealName(), user.getName())
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(id);
        Optional<String> email = Optional.ofNullable(profile.getEmail()).filter(address -> user.isEmailConfirmed());
        return new Sender(id, name, email, isGuest(user));
    }

    /** Slack calls strangers only those with whom we share no channel. */
    private boolean isGuest(User user) throws Refusal {
        boolean foreign = user.isStranger() || !team.id().equals(user.getTeamId());
        return foreign || user.isRestricted() || user.isUltraRestricted();
    }

    private record Known(CompletableFuture<Optional<Sender>> person, Instant until) {}
}
