package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import dev.patchbay.simulator.slack.Workspace.StoredFile;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Slack, without Slack: speaks its Web API over a real socket and is as strict, keeps a workspace in memory, and sends
 * the app the events that people's doings there cause, signed and with retries. Channels begin with C, direct
 * conversations with D.
 */
public final class StandInSlack implements AutoCloseable {

    public static final String BOT_TOKEN = "xoxb-stand-in";
    public static final String APP_TOKEN = "xapp-stand-in";
    public static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    public static final String CLIENT_ID = "1234.5678";
    public static final String CLIENT_SECRET = "stand-in-client-secret";
    public static final String TEAM = Workspace.TEAM;

    /** How people mention the bot. */
    public static final String MENTION = "<@" + Workspace.BOT_USER + ">";

    private final Workspace workspace;
    private final Surfaces surfaces = new Surfaces();
    private final Tokens tokens = new Tokens();
    private final Faults faults = new Faults();
    private final EventForms forms;
    private final InteractionForms interactions;
    private final EventSender events;
    private final SlackServer server;
    private final AppSurfaces app;

    private StandInSlack(Clock clock) {
        workspace = new Workspace(clock);
        forms = new EventForms(clock);
        interactions = new InteractionForms(workspace, surfaces);
        events = new EventSender(SIGNING_SECRET, clock);
        server = new SlackServer(workspace, surfaces, tokens, faults, this::announce);
        app = new AppSurfaces(workspace, surfaces, tokens, interactions, forms, events);
    }

    public static StandInSlack open(Clock clock) {
        StandInSlack slack = new StandInSlack(clock);
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

    /** Commands, modals, the home tab, assistant threads, who joins a channel. */
    public AppSurfaces app() {
        return app;
    }

    public EventSender events() {
        return events;
    }

    /** Whether what is past Slack's rate limits is refused with 429; on at first. */
    public void paced(boolean on) {
        server.paced(on);
    }

    public void addChannel(String id) {
        workspace.addChannel(id);
    }

    /** A channel the bot is no member of: the app is told of nothing there. Private ones begin with G. */
    public void addOutside(String id) {
        workspace.addOutside(id);
    }

    public void archive(String channel) {
        workspace.archive(channel);
    }

    public void addUser(String id, String name) {
        workspace.addUser(id, name);
    }

    /** A guest of the workspace. */
    public void addGuest(String id, String name) {
        workspace.addUser(id, name);
        workspace.addGuest(id);
    }

    /** Somebody of another organisation, by Slack Connect. */
    public void addStranger(String id, String name) {
        workspace.addUser(id, name);
        workspace.addStranger(id);
    }

    /** Shares a channel with another organisation. */
    public void share(String channel) {
        workspace.share(channel);
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
        return drop(channel, user, text, thread, List.of(new Upload(name, content)));
    }

    /** Somebody drops files with a message. */
    String drop(String channel, String user, String text, String thread, List<Upload> uploads) {
        List<StoredFile> files = uploads.stream()
                .map(upload -> workspace.addFile(upload.name(), upload.content().length, Optional.of(upload.content())))
                .toList();
        ObjectNode extra = JsonNodeFactory.instance.objectNode().put("subtype", "file_share");
        boolean ours = workspace.team(user).equals(TEAM);
        extra.set("files", ours ? workspace.describe(files, server.origin()) : Workspace.withhold(files));
        return write(channel, user, text, thread, extra);
    }

    /** Another app writes into a channel. */
    public String writeAsApp(String channel, String text, String thread) {
        ObjectNode extra = JsonNodeFactory.instance.objectNode().put("bot_id", "B0OTHER");
        return write(channel, "U0OTHERBOT", text, thread, extra);
    }

    /** Somebody changes what they wrote. */
    public void edit(String channel, String ts, String text) {
        Posted posted = message(channel, ts);
        ObjectNode before = posted.json().deepCopy();
        posted.json().put("text", text).putObject("edited").put("user", posted.user());
        events.send(forms.changed(posted, before));
    }

    public void delete(String channel, String ts) {
        Posted posted = message(channel, ts);
        workspace.remove(posted);
        events.send(forms.deleted(posted));
    }

    /** Somebody reacts to a message: "+1", "-1". */
    public void react(String channel, String ts, String user, String reaction) {
        events.send(forms.reaction("reaction_added", message(channel, ts), user, reaction));
    }

    public void unreact(String channel, String ts, String user, String reaction) {
        events.send(forms.reaction("reaction_removed", message(channel, ts), user, reaction));
    }

    /** Somebody presses the button of that label in the newest message that has it. */
    public void press(String channel, String thread, String user, String label) {
        for (Posted message : thread(channel, thread).reversed()) {
            Optional<JsonNode> button = Buttons.labelled(message.blocks(), label);
            if (button.isPresent()) {
                events.ask(interactions.press(message, button.get(), user));
                return;
            }
        }
        throw new IllegalArgumentException("no button \"" + label + "\" in\n" + dump(channel, thread));
    }

    /** Somebody writes a link of ours; the message's timestamp. */
    public String shareLink(String channel, String user, String url) {
        String ts = write(channel, user, url, "");
        events.send(forms.linkShared(message(channel, ts), url));
        return ts;
    }

    /** Sends events over Socket Mode instead of requests. */
    public void useSockets() {
        events.sendOver(server.sockets());
    }

    public boolean isConnected() {
        return server.sockets().isConnected();
    }

    /** Asks the app to open a new connection. */
    public void refreshConnections() {
        server.sockets().refresh();
    }

    /** Cuts every connection: those of Socket Mode, and calls under way. */
    public void disconnect() {
        server.disconnect();
    }

    /** Calls that broke a rule of Slack's; none are expected. */
    public List<String> violations() {
        return server.api().violations();
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
        return forms.message(message(channel, ts));
    }

    /** The messages of a thread, its root first. */
    public List<Posted> thread(String channel, String root) {
        return workspace.thread(channel, root);
    }

    /** Everything in a channel and its threads, in order. */
    List<Posted> channel(String channel) {
        return workspace.messages().stream()
                .filter(message -> message.channel().equals(channel))
                .toList();
    }

    String author(Posted post) {
        return ThreadDump.author(post, workspace);
    }

    void nameChannel(String id, String name) {
        workspace.nameChannel(id, name);
    }

    String direct(String user) {
        return workspace.direct(user);
    }

    /** Where a browser sees a file without a token. */
    String shownFileUrl(String id) {
        return server.origin() + SlackServer.SHOWN + id;
    }

    /** Everything the bot posted, in each channel in its order. */
    public List<Posted> botPosts() {
        return workspace.messages().stream()
                .filter(Posted::isByBot)
                .filter(p -> !p.user().equals("U0OTHERBOT"))
                .toList();
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

    private Posted message(String channel, String ts) {
        return workspace
                .message(channel, ts)
                .orElseThrow(() -> new IllegalArgumentException("no message " + ts + " in " + channel));
    }

    /** Who writes in a channel has joined it, of which the app is told. */
    private void join(String channel, String user) {
        if (!channel.startsWith("D") && !workspace.members(channel).contains(user)) {
            app.join(channel, user);
        }
    }

    /** Apps are told of their own messages too. */
    private void announce(Posted posted) {
        events.send(forms.message(posted));
    }

    private String write(String channel, String user, String text, String thread, ObjectNode extra) {
        workspace.addChannel(channel);
        Optional<String> root = Optional.of(thread).filter(ts -> !ts.isEmpty());
        if (workspace.isOutside(channel)) {
            return workspace.post(channel, user, text, root, extra).ts();
        }
        if (!extra.has("bot_id")) {
            join(channel, user);
        }
        Posted posted = workspace.post(channel, user, text, root, extra);
        events.send(forms.message(posted));
        if (text.contains(MENTION) && !channel.startsWith("D")) {
            events.send(forms.mention(posted));
        }
        return posted.ts();
    }
}
