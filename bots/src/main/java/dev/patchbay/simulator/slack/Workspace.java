package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One workspace in memory: people, channels, messages and files. */
final class Workspace {

    static final String TEAM = "T0STANDIN";
    static final String ELSEWHERE = "T0ELSEWHERE";
    static final String APP = "A0PATCHBAY";
    static final String BOT_USER = "U0PATCHBAY";
    static final String BOT_ID = "B0PATCHBAY";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Clock clock;
    private final Map<String, List<Posted>> channels = new LinkedHashMap<>();
    private final Set<String> outside = new HashSet<>();
    private final Set<String> archived = new HashSet<>();
    private final Map<String, String> users = new LinkedHashMap<>();
    private final Set<String> bots = new HashSet<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> guests = new HashSet<>();
    private final Set<String> strangers = new HashSet<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private long lastMicros;

    Workspace(Clock clock) {
        this.clock = clock;
    }

    /** A file; its content is absent until it is uploaded. */
    record StoredFile(String id, String name, int size, Optional<byte[]> content) {}

    synchronized void addChannel(String id) {
        channels.putIfAbsent(id, new ArrayList<>());
    }

    synchronized void archive(String id) {
        archived.add(id);
    }

    synchronized void addUser(String id, String name) {
        users.put(id, name);
    }

    /** A guest of the workspace. */
    synchronized void addGuest(String id) {
        guests.add(id);
    }

    /** Takes somebody into a channel. */
    synchronized void join(String channel, String user) {
        members.computeIfAbsent(channel, id -> new LinkedHashSet<>()).add(user);
    }

    /** Who reads a channel. */
    synchronized List<String> members(String channel) {
        return List.copyOf(members.getOrDefault(channel, Set.of()));
    }

    synchronized List<String> users() {
        return List.copyOf(users.keySet());
    }

    synchronized boolean isGuest(String id) {
        return guests.contains(id);
    }

    /** Somebody of another organisation, by Slack Connect. */
    synchronized void addStranger(String id) {
        strangers.add(id);
    }

    /** The workspace somebody belongs to. */
    synchronized String team(String user) {
        return strangers.contains(user) ? ELSEWHERE : TEAM;
    }

    /** Shares a channel with another organisation. */
    synchronized void share(String channel) {
        shared.add(channel);
    }

    synchronized boolean isShared(String channel) {
        return shared.contains(channel);
    }

    synchronized void nameChannel(String id, String name) {
        names.put(id, name);
    }

    synchronized String channelName(String id) {
        return names.getOrDefault(id, id.toLowerCase(Locale.ROOT));
    }

    synchronized void addBot(String id) {
        bots.add(id);
    }

    synchronized boolean isBot(String id) {
        return bots.contains(id);
    }

    synchronized Optional<String> userName(String id) {
        return Optional.ofNullable(users.get(id));
    }

    /** Refuses a channel that is not there or may not be written to. */
    synchronized void requireOpen(String channel) {
        if (!channels.containsKey(channel)) {
            throw new Refused("channel_not_found");
        }
        if (archived.contains(channel)) {
            throw new Refused("is_archived");
        }
    }

    /** A channel the bot is no member of. */
    synchronized void addOutside(String channel) {
        addChannel(channel);
        outside.add(channel);
    }

    synchronized boolean isOutside(String channel) {
        return outside.contains(channel);
    }

    /** Refuses a channel the bot is not in; of a private one it is not even told that it is there. */
    synchronized void requireMember(String channel) {
        requireVisible(channel);
        if (outside.contains(channel)) {
            throw new Refused("not_in_channel");
        }
    }

    synchronized void requireVisible(String channel) {
        requireOpen(channel);
        if (outside.contains(channel) && channel.startsWith("G")) {
            throw new Refused("channel_not_found");
        }
    }

    synchronized void requireThread(String channel, String thread) {
        if (thread(channel, thread).isEmpty()) {
            throw new Refused("thread_not_found");
        }
    }

    /** Puts a message into a channel, stamped with a time no other message has. */
    synchronized Posted post(String channel, String user, String text, Optional<String> thread, ObjectNode extra) {
        ObjectNode json = JSON.objectNode().put("type", "message").put("user", user);
        json.put("text", text).put("ts", nextTs()).put("team", TEAM);
        thread.ifPresent(root -> json.put("thread_ts", root));
        json.setAll(extra);
        Posted posted = new Posted(channel, json);
        channels.get(channel).add(posted);
        return posted;
    }

    synchronized List<Posted> thread(String channel, String root) {
        return channels.getOrDefault(channel, List.of()).stream()
                .filter(message -> message.thread().equals(root))
                .toList();
    }

    synchronized List<Posted> messages() {
        return channels.values().stream().flatMap(List::stream).toList();
    }

    synchronized StoredFile addFile(String name, int size, Optional<byte[]> content) {
        StoredFile file = new StoredFile("F0%06d".formatted(files.size()), name, size, content);
        files.put(file.id(), file);
        return file;
    }

    synchronized void fill(String id, byte[] content) {
        StoredFile file = files.get(id);
        files.put(id, new StoredFile(id, file.name(), file.size(), Optional.of(content)));
    }

    synchronized Optional<Posted> message(String channel, String ts) {
        return channels.getOrDefault(channel, List.of()).stream()
                .filter(message -> message.ts().equals(ts))
                .findFirst();
    }

    /** What stands in a channel outside of threads, the newest first. */
    synchronized List<Posted> history(String channel) {
        return channels.getOrDefault(channel, List.of()).reversed().stream()
                .filter(message -> message.thread().equals(message.ts()))
                .toList();
    }

    /** The id of the direct conversation with a user, opened where there was none. */
    synchronized String direct(String user) {
        String channel = "D0" + user.substring(Math.min(2, user.length()));
        addChannel(channel);
        return channel;
    }

    synchronized void remove(Posted posted) {
        channels.get(posted.channel()).remove(posted);
    }

    /** Deletes a file, and the messages that were nothing else. */
    synchronized void removeFile(String id) {
        files.remove(id);
        channels.values().forEach(messages -> messages.removeIf(message -> message.isFileAlone(id)));
    }

    synchronized Optional<StoredFile> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** A message's files as Slack describes them. */
    JsonNode describe(List<StoredFile> shared, String origin) {
        ObjectNode holder = JSON.objectNode();
        shared.forEach(file -> {
            String url = origin + "/files-pri/" + file.id() + "/" + file.name();
            holder.withArray("files")
                    .addObject()
                    .put("id", file.id())
                    .put("name", file.name())
                    .put("size", file.size())
                    .put("mode", "hosted")
                    .put("url_private", url)
                    .put("url_private_download", url + "?download=1");
        });
        return holder.path("files");
    }

    /** A message's files where they come by Slack Connect: their ids, with which an app is to ask for the rest. */
    static JsonNode withhold(List<StoredFile> shared) {
        ObjectNode holder = JSON.objectNode();
        shared.forEach(file -> holder.withArray("files")
                .addObject()
                .put("id", file.id())
                .put("mode", "file_access")
                .put("file_access", "check_file_info"));
        return holder.path("files");
    }

    synchronized String nextTs() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        lastMicros = Math.max(lastMicros + 1, micros);
        return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
    }
}
