package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What channels are called: messages do not say it, so their team is asked once an hour. */
final class ChannelNames {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int REMEMBERED = 1_000;

    /** Teams leaves the name of a team's first channel to whoever shows it. */
    private static final String FIRST_CHANNEL = "General";

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final ConnectorApi api;
    private final Clock clock;
    private final Map<String, Known> known = new RecentMap<>(REMEMBERED);

    ChannelNames(ConnectorApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    private record Known(Map<String, String> names, Instant until) {}

    /** The name of the channel of an activity; empty where Teams does not say. */
    String find(Activity activity) {
        Activity.ChannelData data = activity.channelData();
        if (!data.channel().name().isEmpty() || data.team().id().isEmpty()) {
            return data.channel().name();
        }
        return ofTeam(activity.serviceUrl(), data.team().id())
                .getOrDefault(activity.conversation().base(), "");
    }

    private Map<String, String> ofTeam(String serviceUrl, String team) {
        synchronized (known) {
            Known found = known.get(team);
            if (found != null && clock.instant().isBefore(found.until())) {
                return found.names();
            }
        }
        Known fresh = ask(serviceUrl, team);
        synchronized (known) {
            known.put(team, fresh);
        }
        return fresh.names();
    }

    private Known ask(String serviceUrl, String team) {
        try {
            Map<String, String> names = new HashMap<>();
            for (JsonNode channel : api.channels(serviceUrl, team).path("conversations")) {
                String name = channel.path("name").asText("");
                names.put(channel.path("id").asText(), name.isEmpty() ? FIRST_CHANNEL : name);
            }
            return new Known(Map.copyOf(names), clock.instant().plus(FRESH));
        } catch (Refusal refusal) {
            log.info("the channels of a team could not be asked: {}", refusal.getMessage());
            return new Known(Map.of(), clock.instant().plus(RETRY));
        }
    }
}
