package dev.patchbay.simulator.discord;

import dev.patchbay.simulator.discord.Gateway.Event;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What stands in the simulated Discord: guilds, channels, threads, people and messages. One lock guards it all. */
final class World {

    static final long GUILD_MESSAGES = 1L << 9;
    static final long DIRECT_MESSAGES = 1L << 12;

    private static final long GUILDS = 1;
    private static final int UNKNOWN_CHANNEL = 10_003;
    private static final int UNKNOWN_MESSAGE = 10_008;

    private final Clock clock;
    private final Gateway gateway;
    private final Snowflakes ids;
    private final JsonObject bot;
    private final Map<String, JsonObject> guilds = new LinkedHashMap<>();
    private final Map<String, JsonObject> users = new LinkedHashMap<>();
    private final Map<String, JsonObject> channels = new LinkedHashMap<>();
    private final Map<String, NavigableMap<Long, JsonObject>> messages = new LinkedHashMap<>();
    private String gatewayUrl = "";

    World(Clock clock, Gateway gateway) {
        this.clock = clock;
        this.gateway = gateway;
        ids = new Snowflakes(clock);
        bot = Forms.user(ids.next(), "Patchbay", true);
        users.put(bot.getString("id"), bot);
        gateway.welcome(this, this::welcome);
    }

    /** Where clients are told to resume. */
    synchronized void gatewayUrl(String url) {
        gatewayUrl = url;
    }

    Clock clock() {
        return clock;
    }

    String newId() {
        return ids.next();
    }

    JsonObject bot() {
        return bot;
    }

    synchronized JsonObject user(String name) {
        return users.values().stream()
                .filter(user -> name.equals(user.getString("global_name")))
                .findFirst()
                .orElseGet(() -> addUser(name));
    }

    synchronized JsonObject userById(String id) {
        return Optional.ofNullable(users.get(id)).orElseThrow(() -> Refused.unknown(10_013, "User"));
    }

    synchronized JsonObject addGuild(String name) {
        String id = ids.next();
        ids.next();
        JsonObject guild = Forms.guild(id, name, bot);
        guilds.put(id, guild);
        gateway.dispatch(Event.of("GUILD_CREATE", GUILDS, whole(guild)));
        return guild;
    }

    synchronized void removeGuild(String id) {
        guilds.remove(id);
        gateway.dispatch(Event.of("GUILD_DELETE", GUILDS, new JsonObject().put("id", id)));
    }

    synchronized JsonObject guild(String id) {
        return Optional.ofNullable(guilds.get(id)).orElseThrow(() -> Refused.unknown(10_004, "Guild"));
    }

    synchronized JsonObject channelNamed(String guild, String name, int type, boolean closed) {
        return channels.values().stream()
                .filter(channel ->
                        guild.equals(channel.getString("guild_id")) && name.equals(channel.getString("name")))
                .findFirst()
                .orElseGet(() -> {
                    JsonObject channel = Forms.channel(ids.next(), guild, name, type, closed);
                    addChannel(channel);
                    gateway.dispatch(Event.of("CHANNEL_CREATE", GUILDS, channel));
                    return channel;
                });
    }

    synchronized void change(String channel, JsonObject with) {
        JsonObject changed = channel(channel).mergeIn(with);
        boolean thread = changed.getInteger("type") == Forms.THREAD;
        gateway.dispatch(Event.of(thread ? "THREAD_UPDATE" : "CHANNEL_UPDATE", GUILDS, changed));
    }

    synchronized void removeChannel(String id) {
        JsonObject removed = channel(id);
        channels.remove(id);
        gateway.dispatch(Event.of("CHANNEL_DELETE", GUILDS, removed));
    }

    synchronized JsonObject channel(String id) {
        return Optional.ofNullable(channels.get(id)).orElseThrow(() -> Refused.unknown(UNKNOWN_CHANNEL, "Channel"));
    }

    synchronized Optional<JsonObject> channelIfAny(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    synchronized JsonObject direct(String user) {
        return channels.values().stream()
                .filter(channel -> channel.getInteger("type") == Forms.DIRECT)
                .filter(channel -> user.equals(recipient(channel)))
                .findFirst()
                .orElseGet(() -> addChannel(Forms.direct(ids.next(), userById(user))));
    }

    static String recipient(JsonObject direct) {
        return direct.getJsonArray("recipients").getJsonObject(0).getString("id");
    }

    /** Opens a thread; one that begins at a message has its id. */
    synchronized JsonObject openThread(String id, JsonObject parent, String owner, String name) {
        JsonObject thread = addChannel(Forms.thread(id, parent, owner, name, clock.instant()));
        gateway.dispatch(Event.of("THREAD_CREATE", GUILDS, thread.copy().put("newly_created", true)));
        Optional.ofNullable(messages.get(parent.getString("id")).get(Long.parseLong(id)))
                .ifPresent(first -> add(Forms.starter(ids.next(), first)));
        return thread;
    }

    /** Keeps a message and tells of it; writing into an archived thread brings it back. */
    synchronized JsonObject add(JsonObject message) {
        JsonObject channel = channel(message.getString("channel_id"));
        unarchive(channel);
        messages.get(channel.getString("id")).put(Long.parseLong(message.getString("id")), message);
        channel.put("last_message_id", message.getString("id"));
        tell("MESSAGE_CREATE", channel, message);
        JsonObject kept = message.copy();
        message.remove("nonce");
        return kept;
    }

    /** Keeps a message only one person sees; nobody else is told of it. */
    synchronized void addUnseen(JsonObject message) {
        messages.get(message.getString("channel_id")).put(Long.parseLong(message.getString("id")), message);
    }

    synchronized void changed(JsonObject message) {
        tell("MESSAGE_UPDATE", channel(message.getString("channel_id")), message);
    }

    synchronized void remove(String channelId, String id) {
        message(channelId, id);
        messages.get(channelId).remove(Long.parseLong(id));
        JsonObject told = new JsonObject().put("id", id).put("channel_id", channelId);
        tell("MESSAGE_DELETE", channel(channelId), told);
    }

    synchronized JsonObject message(String channel, String id) {
        channel(channel);
        return Optional.ofNullable(messages.get(channel).get(Long.parseLong(id)))
                .orElseThrow(() -> Refused.unknown(UNKNOWN_MESSAGE, "Message"));
    }

    /** A message wherever it stands. */
    synchronized JsonObject find(String id) {
        return messages.values().stream()
                .filter(channel -> channel.containsKey(Long.parseLong(id)))
                .findFirst()
                .map(channel -> channel.get(Long.parseLong(id)))
                .orElseThrow(() -> Refused.unknown(UNKNOWN_MESSAGE, "Message"));
    }

    /** The messages of a channel, the oldest first, those only one person sees included. */
    synchronized List<JsonObject> messages(String channel) {
        return List.copyOf(messages.getOrDefault(channel, new TreeMap<>()).values());
    }

    synchronized List<JsonObject> threads(String guild) {
        return channels.values().stream()
                .filter(channel -> channel.getInteger("type") == Forms.THREAD)
                .filter(channel -> guild.equals(channel.getString("guild_id")))
                .filter(thread -> !thread.getJsonObject("thread_metadata").getBoolean("archived"))
                .toList();
    }

    /** Tells of something in a channel that only those hear who asked for messages of that kind. */
    synchronized void tell(String type, JsonObject channel, JsonObject data) {
        boolean direct = channel.getInteger("type") == Forms.DIRECT;
        JsonObject told = direct ? data.copy() : data.copy().put("guild_id", channel.getString("guild_id"));
        told.put("channel_type", channel.getInteger("type"));
        told.remove("seen_by");
        long shift = type.startsWith("MESSAGE_REACTION") ? 1 : 0;
        long intent = (direct ? DIRECT_MESSAGES : GUILD_MESSAGES) << shift;
        gateway.dispatch(new Event(type, intent, told, withoutContent(told, direct)));
    }

    /** Tells the bot of what a person did; it needs no intent. */
    synchronized void dispatchInteraction(JsonObject channel, JsonObject user, JsonObject interaction) {
        String guild = channel.getString("guild_id");
        if (guild == null) {
            interaction.put("user", user).put("context", 1);
        } else {
            interaction
                    .put("guild_id", guild)
                    .put(
                            "guild",
                            new JsonObject()
                                    .put("id", guild)
                                    .put("locale", "en-US")
                                    .put("features", new JsonArray()))
                    .put("member", Forms.member(List.of()).put("user", user))
                    .put("context", 0);
        }
        gateway.dispatch(Event.of("INTERACTION_CREATE", 0, interaction));
    }

    /** Brings a thread back that was put away; anything else stays as it is. */
    synchronized void unarchive(JsonObject channel) {
        JsonObject metadata = channel.getJsonObject("thread_metadata");
        if (metadata != null && metadata.getBoolean("archived")) {
            change(channel.getString("id"), new JsonObject().put("thread_metadata", metadata.put("archived", false)));
        }
    }

    /** What clients without the message content intent are told: direct messages and mentions only. */
    private JsonObject withoutContent(JsonObject message, boolean direct) {
        boolean visible = direct
                || bot.getString("id")
                        .equals(message.getJsonObject("author", bot).getString("id"))
                || message.getJsonArray("mentions", new JsonArray()).stream()
                        .anyMatch(user -> bot.getString("id").equals(((JsonObject) user).getString("id")));
        return visible || !message.containsKey("content")
                ? message
                : message.copy()
                        .put("content", "")
                        .put("attachments", new JsonArray())
                        .put("embeds", new JsonArray())
                        .put("components", new JsonArray());
    }

    private JsonObject addUser(String name) {
        JsonObject user = Forms.user(ids.next(), name, false);
        users.put(user.getString("id"), user);
        return user;
    }

    private JsonObject addChannel(JsonObject channel) {
        channels.put(channel.getString("id"), channel);
        messages.put(channel.getString("id"), new TreeMap<>());
        return channel;
    }

    private synchronized List<Event> welcome(Gateway.Session session) {
        JsonArray unavailable = new JsonArray();
        guilds.keySet()
                .forEach(id -> unavailable.add(new JsonObject().put("id", id).put("unavailable", true)));
        List<Event> events = new ArrayList<>();
        events.add(Event.of(
                "READY",
                0,
                new JsonObject()
                        .put("v", 10)
                        .put("user", bot)
                        .put("guilds", unavailable)
                        .put("session_id", session.id())
                        .put("resume_gateway_url", gatewayUrl)
                        .put("private_channels", new JsonArray())
                        .put(
                                "application",
                                new JsonObject().put("id", bot.getString("id")).put("flags", 0))));
        guilds.values().forEach(guild -> events.add(Event.of("GUILD_CREATE", GUILDS, whole(guild))));
        return events;
    }

    private JsonObject whole(JsonObject guild) {
        JsonArray open = new JsonArray();
        channels.values().stream()
                .filter(channel -> guild.getString("id").equals(channel.getString("guild_id")))
                .filter(channel -> channel.getInteger("type") != Forms.THREAD)
                .forEach(open::add);
        return guild.copy()
                .put("channels", open.copy())
                .put("threads", new JsonArray(threads(guild.getString("id"))).copy());
    }
}
