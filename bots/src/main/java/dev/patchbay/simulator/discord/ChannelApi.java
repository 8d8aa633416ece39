package dev.patchbay.simulator.discord;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Channels, messages and threads (discord.com/developers/docs/resources/channel and /message). */
final class ChannelApi {

    private static final Duration TYPING = Duration.ofSeconds(10);
    private static final Duration NONCE_MEMORY = Duration.ofMinutes(5);
    private static final int HAS_THREAD = 32;
    private static final Pattern CALL = Pattern.compile("@everyone|@here|<@[!&]?\\d+>");

    private final World world;
    private final Messages messages;
    private final Map<String, Instant> typing = new HashMap<>();
    private final Map<String, JsonObject> byNonce = new HashMap<>();
    private final List<String> pings = new CopyOnWriteArrayList<>();

    ChannelApi(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
    }

    /** What the bot's messages called people with. */
    List<String> pings() {
        return List.copyOf(pings);
    }

    /** As after the few minutes in which Discord remembers nonces. */
    synchronized void forgetNonces() {
        byNonce.clear();
    }

    synchronized boolean typing(String channel) {
        return typing.getOrDefault(channel, Instant.MIN)
                .plus(TYPING)
                .isAfter(world.clock().instant());
    }

    synchronized Object post(Call call) {
        String channel = call.parameter(0);
        JsonObject sent = call.object();
        if (world.channel(channel).getInteger("type") == Forms.FORUM) {
            throw Refused.of(400, 50_008, "Cannot send messages in a non-text channel");
        }
        MessageRules.create(sent, call.files());
        requireFilesAllowed(channel, call);
        String nonce = channel + " " + sent.getString("nonce");
        JsonObject earlier = sent.getBoolean("enforce_nonce", false) ? byNonce.get(nonce) : null;
        if (earlier != null
                && Snowflakes.time(earlier.getString("id"))
                        .plus(NONCE_MEMORY)
                        .isAfter(world.clock().instant())) {
            return earlier;
        }
        JsonObject message = world.add(messages.make(channel, world.bot(), checkedPings(sent), call.files()));
        typing.remove(channel);
        byNonce.put(nonce, message);
        return message;
    }

    synchronized Object edit(Call call) {
        JsonObject message = own(call);
        requireOpen(call.parameter(0));
        MessageRules.edit(call.object(), call.files());
        requireFilesAllowed(call.parameter(0), call);
        messages.change(message, checkedPings(call.object()), call.files());
        world.changed(message);
        return message;
    }

    Object delete(Call call) {
        own(call);
        requireOpen(call.parameter(0));
        world.remove(call.parameter(0), call.parameter(1));
        return null;
    }

    Object message(Call call) {
        return world.message(call.parameter(0), call.parameter(1));
    }

    /** A page of a channel's messages, the newest first. */
    Object history(Call call) {
        int limit = call.number("limit", 1, 100, 50);
        long before =
                Long.parseLong(call.query().contains("before") ? call.query().get("before") : "" + Long.MAX_VALUE);
        long after =
                Long.parseLong(call.query().contains("after") ? call.query().get("after") : "0");
        world.channel(call.parameter(0));
        List<JsonObject> page = new ArrayList<>(world.messages(call.parameter(0)).stream()
                .filter(message -> !message.containsKey("seen_by"))
                .filter(message -> Long.parseLong(message.getString("id")) < before)
                .filter(message -> Long.parseLong(message.getString("id")) > after)
                .toList());
        boolean fromOldest = call.query().contains("after");
        List<JsonObject> cut = page.size() <= limit
                ? page
                : fromOldest ? page.subList(0, limit) : page.subList(page.size() - limit, page.size());
        return new JsonArray(new ArrayList<>(cut.reversed()));
    }

    synchronized Object type(Call call) {
        world.channel(call.parameter(0));
        typing.put(call.parameter(0), world.clock().instant());
        return null;
    }

    Object openThread(Call call) {
        JsonObject parent = world.channel(call.parameter(0));
        JsonObject message = world.message(call.parameter(0), call.parameter(1));
        BodyCheck check = new BodyCheck();
        check.onlyFields("", call.object(), Set.of("name", "auto_archive_duration", "rate_limit_per_user"));
        check.text("", call.object(), "name", 1, 100, true);
        int minutes = call.object().getInteger("auto_archive_duration", 1_440);
        if (!Set.of(60, 1_440, 4_320, 10_080).contains(minutes)) {
            check.problem("auto_archive_duration", "Value must be one of (60, 1440, 4320, 10080).");
        }
        check.end();
        if (parent.getInteger("type") != Forms.TEXT_CHANNEL) {
            throw Refused.of(400, 50_024, "Cannot execute action on this channel type");
        }
        if (denied(parent, Forms.CREATE_THREADS)) {
            throw Refused.of(403, 50_013, "Missing Permissions");
        }
        if (world.channelIfAny(call.parameter(1)).isPresent()) {
            throw Refused.of(400, 160_004, "A thread has already been created for this message");
        }
        message.put("flags", message.getInteger("flags") | HAS_THREAD);
        return world.openThread(
                call.parameter(1),
                parent,
                world.bot().getString("id"),
                call.object().getString("name"));
    }

    Object channel(Call call) {
        return world.channel(call.parameter(0));
    }

    /** Of a thread, all that is done with it here is to bring it back. */
    Object change(Call call) {
        JsonObject thread = world.channel(call.parameter(0));
        BodyCheck check = new BodyCheck();
        check.onlyFields("", call.object(), Set.of("archived"));
        if (!Boolean.FALSE.equals(call.object().getValue("archived"))) {
            check.problem("archived", "Nothing else is known here");
        }
        check.end();
        if (thread.getJsonObject("thread_metadata") == null) {
            throw Refused.of(400, 50_024, "Cannot execute action on this channel type");
        }
        world.unarchive(thread);
        return thread;
    }

    Object activeThreads(Call call) {
        world.guild(call.parameter(0));
        return new JsonObject()
                .put("threads", new JsonArray(world.threads(call.parameter(0))))
                .put("members", new JsonArray());
    }

    /** The recipient's id may be a text or a number. */
    Object openDirect(Call call) {
        String recipient = String.valueOf(call.object().getValue("recipient_id"));
        return world.direct(world.userById(recipient).getString("id"));
    }

    private JsonObject own(Call call) {
        JsonObject message = world.message(call.parameter(0), call.parameter(1));
        if (!message.getJsonObject("author").getString("id").equals(world.bot().getString("id"))) {
            throw Refused.of(403, 50_005, "Cannot edit a message authored by another user");
        }
        return message;
    }

    /** Notes who is called: everybody named in the text, unless allowed_mentions says otherwise. */
    private JsonObject checkedPings(JsonObject sent) {
        JsonObject allowed = sent.getJsonObject("allowed_mentions");
        boolean silent = allowed != null
                && allowed.getJsonArray("parse", new JsonArray().add("all")).isEmpty();
        Matcher matcher = CALL.matcher(String.valueOf(sent.getString("content", "")));
        while (!silent && matcher.find()) {
            pings.add(matcher.group());
        }
        return sent;
    }

    /** Messages that stand in an archived thread are neither changed nor deleted. */
    private void requireOpen(String channel) {
        JsonObject metadata = world.channel(channel).getJsonObject("thread_metadata");
        if (metadata != null && metadata.getBoolean("archived")) {
            throw Refused.archived();
        }
    }

    /** In a thread the permissions of its channel hold. */
    private void requireFilesAllowed(String id, Call call) {
        JsonObject channel = world.channel(id);
        boolean thread = channel.getInteger("type") == Forms.THREAD;
        JsonObject asked = thread ? world.channel(channel.getString("parent_id")) : channel;
        if (!call.files().isEmpty() && denied(asked, Forms.ATTACH)) {
            throw Refused.of(403, 50_013, "Missing Permissions");
        }
    }

    private static boolean denied(JsonObject channel, long permission) {
        return channel.getJsonArray("permission_overwrites", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .anyMatch(overwrite -> (Long.parseLong(overwrite.getString("deny")) & permission) != 0);
    }
}
