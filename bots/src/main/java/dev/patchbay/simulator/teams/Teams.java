package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedEmail;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One Entra tenant in memory: people, conversations, messages and files. */
final class Teams {

    static final String TENANT = "7e5a7a11-0000-4000-8000-000000000001";
    private static final String FOREIGN_TENANT = "7e5a7a11-0000-4000-8000-000000000002";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Clock clock;
    private final String bot;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Chat> chats = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Instant> stored = new HashMap<>();
    private final Set<String> without = new HashSet<>();
    private long lastId;

    Teams(Clock clock, String bot) {
        this.clock = clock;
        this.bot = bot;
    }

    String bot() {
        return bot;
    }

    synchronized Member member(String name, boolean guest) {
        String id = "29:" + slug(name) + (guest ? "-guest" : "");
        return members.computeIfAbsent(id, key -> new Member(key, name, guest));
    }

    synchronized Optional<Member> member(String id) {
        return Optional.ofNullable(members.get(id));
    }

    synchronized List<Member> members() {
        return List.copyOf(members.values());
    }

    synchronized Chat channel(String name) {
        String id = "19:" + slug(name) + "@thread.tacv2";
        return chats.computeIfAbsent(id, key -> new Chat(key, "channel", name, TENANT));
    }

    synchronized Chat group(String name) {
        String id = "19:" + slug(name) + "@thread.v2";
        return chats.computeIfAbsent(id, key -> new Chat(key, "groupChat", name, TENANT));
    }

    synchronized Chat direct(Member member) {
        String id = "a:" + member.id().substring("29:".length());
        return chats.computeIfAbsent(id, key -> new Chat(key, "personal", "", TENANT));
    }

    /** Takes the app out of a conversation, or puts it in again. */
    synchronized void install(Chat chat, boolean in) {
        if (in) {
            without.remove(chat.id());
        } else {
            without.add(chat.id());
        }
    }

    /** Whether the app is part of a conversation. */
    synchronized boolean isMember(Chat chat) {
        return !without.contains(chat.id());
    }

    synchronized Optional<Chat> chat(String id) {
        return Optional.ofNullable(chats.get(id));
    }

    synchronized List<Chat> chats() {
        return List.copyOf(chats.values());
    }

    /** Whoever reads a conversation: in a direct one whom it is with, else our people and the guests who wrote there. */
    synchronized List<Member> readers(Chat chat) {
        return members.values().stream()
                .filter(member -> chat.isPersonal() ? direct(member).equals(chat) : reads(member, chat))
                .toList();
    }

    private boolean reads(Member member, Chat chat) {
        return !member.guest()
                || messages.stream()
                        .anyMatch(message -> message.chat().equals(chat.id())
                                && message.author().equals(member.id()));
    }

    /** A member as the roster describes them. */
    static ObjectNode describe(Member member) {
        String mail = SimulatedEmail.of(member.name(), member.guest());
        return JSON.objectNode()
                .put("id", member.id())
                .put("name", member.name())
                .put("aadObjectId", objectId(member))
                .put("email", mail)
                .put("userPrincipalName", member.guest() ? mail.replace('@', '_') + "#EXT#@contoso.example" : mail)
                .put("tenantId", member.guest() ? FOREIGN_TENANT : TENANT)
                .put("userRole", member.guest() ? "guest" : "user");
    }

    static String objectId(Member member) {
        return UUID.nameUUIDFromBytes(member.id().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /** Puts a message into a conversation; a channel's message without a root opens a thread. */
    synchronized Message post(Chat chat, String root, String author, ObjectNode json, Optional<String> seenBy) {
        return post(nextId(), chat, root, author, json, seenBy);
    }

    synchronized Message post(
            String id, Chat chat, String root, String author, ObjectNode json, Optional<String> seenBy) {
        String thread = chat.isChannel() && root.isEmpty() ? id : root;
        Message message = new Message(id, chat.id(), thread, author, json, false, seenBy);
        stored.put(id, clock.instant());
        messages.add(message);
        return message;
    }

    synchronized Optional<Message> message(String chat, String id) {
        return messages.stream()
                .filter(message -> message.chat().equals(chat) && message.id().equals(id))
                .findFirst();
    }

    /** A message wherever it stands; ids are unique here. */
    synchronized Message any(String id) {
        return messages.stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    synchronized void replace(Message message) {
        messages.replaceAll(
                known -> known.id().equals(message.id()) && known.chat().equals(message.chat()) ? message : known);
    }

    synchronized void remove(Message message) {
        messages.removeIf(
                known -> known.id().equals(message.id()) && known.chat().equals(message.chat()));
    }

    /** The messages of a thread; with an empty root those of the whole conversation. */
    synchronized List<Message> thread(String chat, String root) {
        return messages.stream()
                .filter(message -> message.chat().equals(chat)
                        && (root.isEmpty() || message.root().equals(root)))
                .toList();
    }

    synchronized Instant storedAt(String id) {
        return stored.get(id);
    }

    synchronized String keep(byte[] content) {
        String id = UUID.randomUUID().toString();
        files.put(id, content);
        return id;
    }

    synchronized void fill(String id, byte[] content) {
        files.put(id, content);
    }

    synchronized Optional<byte[]> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** Ids of messages are the milliseconds of their arrival, each different. */
    synchronized String nextId() {
        lastId = Math.max(lastId + 1, clock.millis());
        return String.valueOf(lastId);
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
