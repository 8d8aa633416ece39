package dev.patchbay.bot.slack;

import com.slack.api.model.User;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.model.chat.Sender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

    /** The person behind an id; none where an app is. */
    Optional<Sender> person(String user) {
        synchronized (known) {
            Known found = known.get(user);
            if (found != null && clock.instant().isBefore(found.until())) {
                return found.person();
            }
        }
        Known asked = ask(user);
        synchronized (known) {
            known.put(user, asked);
        }
        return asked.person();
    }

    private Known ask(String user) {
        try {
            User found = api.user(user);
            Optional<Sender> person = found.isBot() ? Optional.empty() : Optional.of(read(user, found));
            return new Known(person, clock.instant().plus(FRESH));
        } catch (SlackRefusal refusal) {
            log.info("who {} is could not be asked: {}", user, refusal.getMessage());
            return new Known(
                    Optional.of(new Sender(user, user, Optional.empty())),
                    clock.instant().plus(RETRY));
        }
    }

    /** An address counts only when Slack has confirmed it: a person's rights hang on it. */
    private static Sender read(String id, User user) {
        User.Profile profile = user.getProfile() == null ? new User.Profile() : user.getProfile();
        String name = Stream.of(profile.getDisplayName(), profile.getRealName(), user.getRealName(), user.getName())
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(id);
        return new Sender(id, name, Optional.ofNullable(profile.getEmail()).filter(email -> user.isEmailConfirmed()));
    }

    private record Known(Optional<Sender> person, Instant until) {}
}
