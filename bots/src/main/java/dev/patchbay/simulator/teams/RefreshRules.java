package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What the refresh of a card may say (learn.microsoft.com, "Universal Actions for Adaptive Cards", "Refresh model"). */
final class RefreshRules {

    static final int MOST_READERS = 60;

    private static final Set<String> FIELDS = Set.of("action", "userIds");

    private RefreshRules() {}

    static void check(JsonNode card) throws Refused {
        JsonNode refresh = card.path("refresh");
        if (refresh.isMissingNode()) {
            return;
        }
        require(
                "a card that is refreshed has version 1.4",
                card.path("version").asText().matches("1\\.[45]"));
        for (var names = refresh.fieldNames(); names.hasNext(); ) {
            require("a refresh has an action and userIds", FIELDS.contains(names.next()));
        }
        JsonNode action = refresh.path("action");
        require(
                "the action of a refresh is an Action.Execute",
                action.path("type").asText().equals("Action.Execute"));
        require(
                "the action of a refresh has a verb",
                !action.path("verb").asText().isBlank());
        if (refresh.has("userIds")) {
            checkReaders(refresh.path("userIds"));
        }
    }

    private static void checkReaders(JsonNode readers) throws Refused {
        require("userIds is a list", readers.isArray());
        require("at most " + MOST_READERS + " userIds", readers.size() <= MOST_READERS);
        Set<String> known = new HashSet<>();
        for (JsonNode reader : readers) {
            require("userIds are ids of people", reader.asText().startsWith("29:"));
            require("nobody is named twice", known.add(reader.asText()));
        }
    }

    private static void require(String rule, boolean kept) throws Refused {
        if (!kept) {
            throw Refused.badRequest(rule);
        }
    }
}
