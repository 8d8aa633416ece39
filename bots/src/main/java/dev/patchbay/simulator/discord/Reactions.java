package dev.patchbay.simulator.discord;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who has reacted to which message with what (discord.com/developers/docs/resources/message). */
final class Reactions {

    private final World world;
    private final Map<String, Map<String, Set<String>>> byMessage = new LinkedHashMap<>();

    Reactions(World world) {
        this.world = world;
    }

    /** Somebody reacts, or takes it back; the message says so from now on. */
    synchronized void change(JsonObject message, String emoji, String user, boolean added) {
        Map<String, Set<String>> users =
                byMessage.computeIfAbsent(message.getString("id"), id -> new LinkedHashMap<>());
        Set<String> ofEmoji = users.computeIfAbsent(emoji, name -> new LinkedHashSet<>());
        boolean changed = added ? ofEmoji.add(user) : ofEmoji.remove(user);
        if (changed) {
            JsonArray counts = new JsonArray();
            users.forEach((name, who) -> counts.add(count(name, who.size())));
            message.put("reactions", counts);
        }
    }

    /** Those who have reacted to a message with an emoji. */
    synchronized Object users(Call call) {
        world.message(call.parameter(0), call.parameter(1));
        String emoji = URLDecoder.decode(call.parameter(2), StandardCharsets.UTF_8);
        JsonArray users = new JsonArray();
        byMessage
                .getOrDefault(call.parameter(1), Map.of())
                .getOrDefault(emoji, Set.of())
                .forEach(user -> users.add(world.userById(user)));
        return users;
    }

    private static JsonObject count(String emoji, int count) {
        return new JsonObject()
                .put("emoji", new JsonObject().putNull("id").put("name", emoji))
                .put("count", count)
                .put("count_details", new JsonObject().put("normal", count).put("burst", 0))
                .put("me", false)
                .put("me_burst", false)
                .put("burst_colors", new JsonArray());
    }
}
