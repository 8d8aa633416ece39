package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.model.chat.Sender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is in which conversation, asked of Teams every ten minutes; while Teams cannot be asked, what it said last counts.
 * An address counts where the tenant vouches for it: the user principal name, whose domain Microsoft has verified; the
 * mail attribute may be anything.
 */
final class Rosters {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(30);

    /** After which a conversation whose messages wait is asked for again. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final int REMEMBERED = 2_000;
    private static final int PAGE = 500;

    /** A conversation of more people than these counts as open. */
    private static final int MAX_PAGES = 4;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final ConnectorApi api;
    private final Clock clock;
    private final Map<String, Known> known;
    private final Map<String, String> teams;

    /** @param api whose calls end soon: who writes is looked up while Teams waits */
    Rosters(ConnectorApi api, Clock clock) {
        this(api, clock, new RecentMap<>(REMEMBERED), new RecentMap<>(REMEMBERED));
    }

    private Rosters(ConnectorApi api, Clock clock, Map<String, Known> known, Map<String, String> teams) {
        this.api = api;
        this.clock = clock;
        this.known = known;
        this.teams = teams;
    }

    /** The same, asked with more patience; what is learnt is known to both. */
    Rosters asking(ConnectorApi patient) {
        return new Rosters(patient, clock, known, teams);
    }

    private record Known(Roster roster, Instant until) {}

    /** The people of a conversation; where Teams does not say, nobody is known, and nobody is sure who they are. */
    Roster find(String serviceUrl, String conversation, String space) {
        Known before;
        synchronized (known) {
            before = known.get(conversation);
        }
        if (before != null && clock.instant().isBefore(before.until())) {
            return before.roster();
        }
        Known fresh = ask(serviceUrl, conversation, space, before);
        synchronized (known) {
            known.put(conversation, fresh);
        }
        return fresh.roster();
    }

    /** A channel is one of a team. */
    void belongs(String channel, String team) {
        synchronized (known) {
            teams.put(channel, team);
        }
    }

    /**
     * Somebody joined or left: the next one who asks is told anew. Teams names the team rather than its channels, so all
     * of them are concerned, and those whose team is not known.
     */
    void forget(String conversation, String team) {
        synchronized (known) {
            known.remove(conversation);
            known.keySet().removeIf(channel -> !team.isEmpty() && team.equals(teams.getOrDefault(channel, team)));
        }
    }

    /** One person of a conversation too large to be known whole; as supposed where Teams does not say. */
    Sender person(String serviceUrl, String conversation, String space, Sender supposed) {
        try {
            return read(api.member(serviceUrl, conversation, supposed.user()), space);
        } catch (Refusal refusal) {
            log.info("who somebody is could not be asked: {}", refusal.getMessage());
            String name = refusal.isPassing() ? supposed.user() : supposed.name();
            return new Sender(supposed.user(), name, Optional.empty(), true, refusal.isPassing());
        }
    }

    /** @param before what is known, which no longer holds; null when nothing is */
    private Known ask(String serviceUrl, String conversation, String space, Known before) {
        Instant now = clock.instant();
        try {
            return new Known(load(serviceUrl, conversation, space), now.plus(FRESH));
        } catch (Refusal refusal) {
            log.info("who reads a conversation could not be asked: {}", refusal.getMessage());
            if (!refusal.isPassing()) {
                return new Known(new Roster(Map.of(), true, false), now.plus(RETRY));
            }
            Duration wait = refusal.pause().compareTo(SOON) > 0 ? refusal.pause() : SOON;
            boolean said = before != null && !before.roster().people().isEmpty();
            return new Known(said ? before.roster() : new Roster(Map.of(), true, true), now.plus(wait));
        }
    }

    private Roster load(String serviceUrl, String conversation, String space) throws Refusal {
        Map<String, Sender> people = new HashMap<>();
        String token = "";
        for (int page = 0; page < MAX_PAGES; page++) {
            JsonNode answer = api.members(serviceUrl, conversation, PAGE, token);
            if (!answer.path("members").isArray()) {
                throw new Refusal(Kind.UNCONFIRMED, Duration.ZERO, "Teams' answer names nobody");
            }
            for (JsonNode member : answer.path("members")) {
                Sender person = read(member, space);
                people.put(person.user(), person);
            }
            token = answer.path("continuationToken").asText();
            if (token.isEmpty()) {
                return new Roster(people, people.values().stream().anyMatch(Sender::guest), false);
            }
        }
        return new Roster(people, true, false);
    }

    private static Sender read(JsonNode member, String space) {
        String name = member.path("userPrincipalName").asText();
        String role = member.path("userRole").asText("user");
        boolean guest = !role.equalsIgnoreCase("user")
                || !member.path("tenantId").asText(space).equals(space);
        Optional<String> email =
                Optional.of(name).filter(candidate -> !guest && candidate.matches("[^@#\\s]+@[^@#\\s]+"));
        String id = member.path("id").asText();
        return new Sender(id, member.path("name").asText(id), email, guest);
    }
}
