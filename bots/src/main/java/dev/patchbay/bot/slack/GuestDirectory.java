package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.User;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is a guest of a workspace, of one channel or of several: people of other organisations that Slack calls restricted
 * and ultra-restricted. Read once an hour in the background; the first to ask waits a moment for it.
 */
final class GuestDirectory {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofSeconds(30);

    /** After a Slack in trouble is asked again: messages wait for it. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Part of an acknowledgement, which Slack awaits for three seconds. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    /** Of a thousand people each; of a larger workspace nobody can be said to be no guest. */
    private static final int PAGES = 30;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final SlackApi api;
    private final Clock clock;
    private CompletableFuture<Set<String>> reading;
    private Optional<Set<String>> known = Optional.empty();
    private Instant until = Instant.MIN;

    GuestDirectory(SlackApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** The ids of all guests. */
    Set<String> all() throws Refusal {
        CompletableFuture<Set<String>> awaited = current();
        try {
            return awaited.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                throw new Refusal(refusal.kind(), refusal.pause(), refusal.getMessage(), refusal);
            }
            throw unknown(failed);
        } catch (TimeoutException stillReading) {
            throw unknown(stillReading);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(e);
        }
    }

    private static Refusal unknown(Exception cause) {
        return new Refusal(Kind.LATER, SOON, "It is not known yet who is a guest", cause);
    }

    /** Somebody joined the workspace, or is somebody else now. */
    synchronized void changed(JsonNode user) {
        boolean guest = user.path("is_restricted").asBoolean()
                || user.path("is_ultra_restricted").asBoolean()
                || user.path("is_stranger").asBoolean();
        String id = user.path("id").asText();
        known = known.map(ids -> Stream.concat(
                        ids.stream().filter(other -> !other.equals(id)),
                        Stream.of(id).filter(one -> guest))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** What is known, though it be of an hour ago, else what is being read. */
    private synchronized CompletableFuture<Set<String>> current() {
        boolean busy = reading != null && !reading.isDone();
        if (!busy && !clock.instant().isBefore(until)) {
            CompletableFuture<Set<String>> mine = new CompletableFuture<>();
            reading = mine;
            Thread.ofVirtual().name("slack-guests").start(() -> read(mine));
        }
        return known.map(CompletableFuture::completedFuture).orElse(reading);
    }

    private void read(CompletableFuture<Set<String>> mine) {
        try {
            Set<String> guests = guests();
            synchronized (this) {
                known = Optional.of(guests);
                until = clock.instant().plus(FRESH);
            }
            mine.complete(guests);
        } catch (Refusal | RuntimeException refused) {
            log.info("who is a guest could not be asked: {}", refused.getMessage());
            boolean passing = refused instanceof Refusal refusal && refusal.isPassing();
            synchronized (this) {
                until = clock.instant().plus(passing ? SOON : RETRY);
            }
            mine.completeExceptionally(refused);
        }
    }

    private Set<String> guests() throws Refusal {
        Set<String> guests = new HashSet<>();
        String cursor = "";
        for (int page = 0; page < PAGES; page++) {
            UsersListResponse people = api.people(cursor);
            people.getMembers().stream()
                    .filter(user -> user.isRestricted() || user.isUltraRestricted() || user.isStranger())
                    .map(User::getId)
                    .forEach(guests::add);
            cursor = SlackApi.next(people.getResponseMetadata());
            if (cursor.isEmpty()) {
                return Set.copyOf(guests);
            }
        }
        throw new Refusal(Kind.GONE, Duration.ZERO, "The workspace has too many people to look through");
    }
}
