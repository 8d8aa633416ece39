package dev.patchbay.simulator.discord;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The objects Discord speaks of, in its form (discord.com/developers/docs/resources). */
final class Forms {

    static final int TEXT_CHANNEL = 0;
    static final int DIRECT = 1;
    static final int THREAD = 11;
    static final int THREAD_STARTER = 21;
    static final int FORUM = 15;

    static final long VIEW = 1L << 10;
    static final long CREATE_THREADS = 1L << 35;

    private static final long SEND = 1L << 11;
    private static final long EMBED = 1L << 14;
    static final long ATTACH = 1L << 15;
    private static final long READ_HISTORY = 1L << 16;
    private static final long COMMANDS = 1L << 31;
    private static final long SEND_IN_THREADS = 1L << 38;
    private static final long USUAL =
            VIEW | SEND | EMBED | ATTACH | READ_HISTORY | COMMANDS | SEND_IN_THREADS | CREATE_THREADS;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private Forms() {}

    static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    static JsonObject user(String id, String name, boolean bot) {
        return new JsonObject()
                .put("id", id)
                .put("username", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'))
                .put("global_name", name)
                .put("discriminator", "0")
                .putNull("avatar")
                .put("bot", bot)
                .put("public_flags", 0);
    }

    static JsonObject member(List<String> roles) {
        return new JsonObject()
                .put("roles", new JsonArray(roles))
                .putNull("nick")
                .putNull("avatar")
                .put("joined_at", "2026-01-01T00:00:00.000000+00:00")
                .put("deaf", false)
                .put("mute", false)
                .put("flags", 0)
                .put("permissions", Long.toString(USUAL));
    }

    /** A guild with its @everyone and the bot's own role, whose id follows the guild's. */
    static JsonObject guild(String id, String name, JsonObject bot) {
        String botRole = botRole(id);
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("owner_id", id)
                .put("roles", new JsonArray().add(role(id, "@everyone", 0)).add(role(botRole, "Patchbay", 1)))
                .put("members", new JsonArray().add(member(List.of(botRole)).put("user", bot)))
                .put("member_count", 1)
                .put("large", false)
                .put("unavailable", false)
                .put("joined_at", "2026-01-01T00:00:00.000000+00:00")
                .put("verification_level", 0)
                .put("default_message_notifications", 0)
                .put("explicit_content_filter", 0)
                .put("mfa_level", 0)
                .put("nsfw_level", 0)
                .put("premium_tier", 0)
                .put("premium_progress_bar_enabled", false)
                .put("system_channel_flags", 0)
                .put("afk_timeout", 300)
                .put("preferred_locale", "en-US")
                .put("features", new JsonArray())
                .put("emojis", new JsonArray())
                .put("stickers", new JsonArray())
                .put("voice_states", new JsonArray())
                .put("presences", new JsonArray())
                .put("stage_instances", new JsonArray())
                .put("guild_scheduled_events", new JsonArray())
                .put("soundboard_sounds", new JsonArray());
    }

    static String botRole(String guild) {
        return Long.toString(Long.parseLong(guild) + 1);
    }

    private static JsonObject role(String id, String name, int position) {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("color", 0)
                .put("colors", new JsonObject().put("primary_color", 0))
                .put("hoist", false)
                .put("managed", position > 0)
                .put("mentionable", false)
                .put("position", position)
                .put("flags", 0)
                .put("permissions", Long.toString(USUAL));
    }

    /** A channel of a guild; in a closed one, who is not let in sees nothing. */
    static JsonObject channel(String id, String guild, String name, int type, boolean closed) {
        JsonArray overwrites = new JsonArray();
        if (closed) {
            overwrites.add(overwrite(guild, 0, VIEW)).add(overwrite(botRole(guild), VIEW, 0));
        }
        return new JsonObject()
                .put("id", id)
                .put("guild_id", guild)
                .put("name", name)
                .put("type", type)
                .put("position", 0)
                .putNull("parent_id")
                .putNull("last_message_id")
                .put("nsfw", false)
                .put("rate_limit_per_user", 0)
                .put("flags", 0)
                .put("available_tags", new JsonArray())
                .put("permission_overwrites", overwrites);
    }

    static JsonObject overwrite(String role, long allow, long deny) {
        return new JsonObject()
                .put("id", role)
                .put("type", 0)
                .put("allow", Long.toString(allow))
                .put("deny", Long.toString(deny));
    }

    static JsonObject direct(String id, JsonObject recipient) {
        return new JsonObject()
                .put("id", id)
                .put("type", DIRECT)
                .putNull("last_message_id")
                .put("recipients", new JsonArray().add(recipient));
    }

    static JsonObject thread(String id, JsonObject parent, String owner, String name, Instant now) {
        return new JsonObject()
                .put("id", id)
                .put("guild_id", parent.getString("guild_id"))
                .put("parent_id", parent.getString("id"))
                .put("owner_id", owner)
                .put("name", name)
                .put("type", THREAD)
                .putNull("last_message_id")
                .put("rate_limit_per_user", 0)
                .put("message_count", 0)
                .put("member_count", 1)
                .put("total_message_sent", 0)
                .put("flags", 0)
                .put(
                        "thread_metadata",
                        new JsonObject()
                                .put("archived", false)
                                .put("locked", false)
                                .put("auto_archive_duration", 1_440)
                                .put("archive_timestamp", time(now))
                                .put("create_timestamp", time(now)));
    }

    static JsonObject message(String id, String channel, JsonObject author, String content) {
        return new JsonObject()
                .put("id", id)
                .put("channel_id", channel)
                .put("author", author)
                .put("content", content)
                .put("timestamp", time(Snowflakes.time(id)))
                .putNull("edited_timestamp")
                .put("tts", false)
                .put("mention_everyone", false)
                .put("mentions", new JsonArray())
                .put("mention_roles", new JsonArray())
                .put("attachments", new JsonArray())
                .put("embeds", new JsonArray())
                .put("components", new JsonArray())
                .put("pinned", false)
                .put("type", 0)
                .put("flags", 0);
    }

    /** What stands first in a thread that began at a message: nothing of its own, only that message again. */
    static JsonObject starter(String id, JsonObject first) {
        return message(id, first.getString("id"), first.getJsonObject("author"), "")
                .put("type", THREAD_STARTER)
                .put(
                        "message_reference",
                        new JsonObject()
                                .put("type", 0)
                                .put("channel_id", first.getString("channel_id"))
                                .put("message_id", first.getString("id")))
                .put("referenced_message", first);
    }
}
