package dev.patchbay.bot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.slack.standin.Workspace.StoredFile;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Slack, without Slack: speaks its Web API over a real socket and is as strict, keeps a workspace in memory, and sends
 * the app the events that people's doings there cause, signed and with retries. Channels begin with C, direct
 * conversations with D.
 */
public final class StandInSlack implements AutoCloseable {

    public static final String BOT_TOKEN = "xoxb-stand-in";
    public static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    public static final String TEAM = Workspace.TEAM;

    /** How people mention the bot. */
    public static final String MENTION = "<@" + Workspace.BOT_USER + ">";

    private final Workspace workspace = new Workspace();
    private final Faults faults = new Faults();
    private final EventForms forms = new EventForms();
    private final EventSender events = new EventSender(SIGNING_SECRET);
    private final SlackServer server = new SlackServer(BOT_TOKEN, workspace, faults, this::announce);

    private StandInSlack() {}

    public static StandInSlack open() {
        StandInSlack slack = new StandInSlack();
        slack.server.open();
        return slack;
    }

    /** What {@code slack.api-url} is set to. */
    public URI apiUrl() {
        return URI.create(server.origin() + "/api/");
    }

    /** What {@code slack.file-hosts} must name. */
    public String fileHost() {
        return "127.0.0.1:" + server.port();
    }

    public Faults faults() {
        return faults;
    }

    public EventSender events() {
        return events;
    }

    /** Whether more than about one message a second into a channel is refused with 429; on at first. */
    public void paced(boolean on) {
        server.paced(on);
    }

    public void addChannel(String id) {
        workspace.addChannel(id);
    }

    public void archive(String channel) {
        workspace.archive(channel);
    }

    public void addUser(String id, String name) {
        workspace.addUser(id, name);
    }

    /** Another app's bot user. */
    public void addApp(String id) {
        workspace.addUser(id, id);
        workspace.addBot(id);
    }

    /** Somebody writes; an empty thread starts one. The message's timestamp, which names it. */
    public String write(String channel, String user, String text, String thread) {
        return write(channel, user, text, thread, JsonNodeFactory.instance.objectNode());
    }

    /** Somebody drops a file with a message. */
    public String drop(String channel, String user, String text, String thread, String name, byte[] content) {
        StoredFile file = workspace.addFile(name, content.length, Optional.of(content));
        ObjectNode extra = JsonNodeFactory.instance.objectNode().put("subtype", "file_share");
        extra.set("files", workspace.describe(List.of(file), server.origin()));
        return write(channel, user, text, thread, extra);
    }

    /** Another app writes into a channel. */
    public String writeAsApp(String channel, String text, String thread) {
        ObjectNode extra = JsonNodeFactory.instance.objectNode().put("bot_id", "B0OTHER");
        return write(channel, "U0OTHERBOT", text, thread, extra);
    }

    /** Somebody presses the button of that label in the newest message that has it. */
    public void press(String channel, String thread, String user, String label) {
        for (Posted message : thread(channel, thread).reversed()) {
            for (JsonNode element : message.blocks().findParents("action_id")) {
                if (element.path("text").path("text").asText().equals(label)) {
                    String name = workspace.userName(user).orElse(user);
                    events.send(forms.press(message, element, user, name, workspace.nextTs()));
                    return;
                }
            }
        }
        throw new IllegalArgumentException("no button \"" + label + "\" in\n" + dump(channel, thread));
    }

    /** A request as Slack sends when the endpoint is entered in the app's settings. */
    public SignedRequest urlVerification(String challenge) {
        return forms.urlVerification(challenge);
    }

    /** Somebody writes, but the event of it is the caller's to send. */
    public SignedRequest eventFor(String channel, String user, String text) {
        workspace.addChannel(channel);
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return forms.message(workspace.post(channel, user, text, Optional.empty(), nothing));
    }

    /** The event for a message that stands already, once more; with a new event id. */
    public SignedRequest eventOf(String channel, String ts) {
        return forms.message(workspace.messages().stream()
                .filter(message ->
                        message.channel().equals(channel) && message.ts().equals(ts))
                .findFirst()
                .orElseThrow());
    }

    /** The messages of a thread, its root first. */
    public List<Posted> thread(String channel, String root) {
        return workspace.thread(channel, root);
    }

    /** Everything the bot posted, in each channel in its order. */
    public List<Posted> botPosts() {
        return workspace.messages().stream()
                .filter(Posted::isByBot)
                .filter(p -> !p.user().equals("U0OTHERBOT"))
                .toList();
    }

    /** The texts of assistant.threads.setStatus, in order. */
    public List<String> statuses() {
        return server.api().statuses();
    }

    /** A thread as a person would read it. */
    public String dump(String channel, String root) {
        return ThreadDump.of(thread(channel, root), workspace);
    }

    @Override
    public void close() {
        events.close();
        server.close();
    }

    /** Apps are told of their own messages too. */
    private void announce(Posted posted) {
        events.send(forms.message(posted));
    }

    private String write(String channel, String user, String text, String thread, ObjectNode extra) {
        workspace.addChannel(channel);
        Optional<String> root = Optional.of(thread).filter(ts -> !ts.isEmpty());
        Posted posted = workspace.post(channel, user, text, root, extra);
        events.send(forms.message(posted));
        if (text.contains(MENTION) && !channel.startsWith("D")) {
            events.send(forms.mention(posted));
        }
        return posted.ts();
    }
}
