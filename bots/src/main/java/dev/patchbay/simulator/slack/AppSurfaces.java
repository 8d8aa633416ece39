package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people do with the app in the stand-in besides messages: commands, modals, the home tab, assistant threads,
 * installing and removing it.
 */
public final class AppSurfaces {

    private final Workspace workspace;
    private final Surfaces surfaces;
    private final Tokens tokens;
    private final InteractionForms interactions;
    private final EventForms forms;
    private final EventSender events;

    AppSurfaces(
            Workspace workspace,
            Surfaces surfaces,
            Tokens tokens,
            InteractionForms interactions,
            EventForms forms,
            EventSender events) {
        this.workspace = workspace;
        this.surfaces = surfaces;
        this.tokens = tokens;
        this.interactions = interactions;
        this.forms = forms;
        this.events = events;
    }

    /** Takes somebody into a channel, of which the app is told. */
    public void join(String channel, String user) {
        workspace.addChannel(channel);
        workspace.join(channel, user);
        events.send(forms.joined(channel, user));
    }

    /** Somebody uses {@code /patchbay}; what they alone are answered at once, empty for nothing. */
    public String command(String channel, String user, String text) {
        return command(channel, user, text, "");
    }

    /** @param thread where it was typed: the answer is shown there, though the app is told of the channel alone */
    String command(String channel, String user, String text, String thread) {
        workspace.addChannel(channel);
        String answer = events.ask(interactions.command(channel, text, user))
                .path("text")
                .asText("");
        if (!answer.isEmpty()) {
            surfaces.whisper(new Surfaces.Whisper(workspace.nextTs(), channel, thread, user, answer));
        }
        return answer;
    }

    /** The modal that stands open before somebody. */
    public Optional<ObjectNode> modal(String user) {
        return surfaces.modal(user);
    }

    /** Somebody fills their modal in and sends it; the errors by their fields, none where it was taken. */
    public Map<String, String> submit(String user, Map<String, String> values) {
        ObjectNode view = surfaces.modal(user).orElseThrow(() -> new IllegalStateException("no modal is open"));
        JsonNode answer = events.ask(interactions.submission(view, values, user));
        Map<String, String> errors = new LinkedHashMap<>();
        answer.path("errors")
                .properties()
                .forEach(error -> errors.put(error.getKey(), error.getValue().asText()));
        if (errors.isEmpty()) {
            surfaces.closeModal(user);
        }
        return errors;
    }

    /** Somebody closes their modal: the app's ask for no view_closed. */
    void dismiss(String user) {
        surfaces.closeModal(user);
    }

    /** Somebody opens the app's home tab. */
    public void openHome(String user) {
        events.send(forms.homeOpened(user));
    }

    /** The home tab as somebody sees it. */
    public Optional<ObjectNode> home(String user) {
        return surfaces.home(user);
    }

    public void pressAtHome(String user, String label) {
        JsonNode button = home(user)
                .flatMap(view -> Buttons.labelled(view.path("blocks"), label))
                .orElseThrow(() -> new IllegalArgumentException("no button \"" + label + "\" on the home tab"));
        events.ask(interactions.pressAtHome(button, user));
    }

    /** Somebody opens a new assistant thread; its root. */
    public String startAssistant(String channel, String user) {
        workspace.addChannel(channel);
        ObjectNode extra = JsonNodeFactory.instance.objectNode().put("bot_id", Workspace.BOT_ID);
        Posted root = workspace.post(channel, Workspace.BOT_USER, "New thread", Optional.empty(), extra);
        events.send(forms.assistantStarted(root, user));
        return root.ts();
    }

    /** The messages an assistant thread proposes. */
    public List<String> prompts(String channel, String thread) {
        return surfaces.prompts(channel, thread);
    }

    public Optional<String> title(String channel, String thread) {
        return surfaces.title(channel, thread);
    }

    /** What is shown below the links of a message. */
    public Optional<ObjectNode> unfurled(String channel, String ts) {
        return surfaces.unfurled(channel, ts);
    }

    /** Notes that one member alone saw, in order. */
    public List<String> whispers(String user) {
        return surfaces.whispers().stream()
                .filter(whisper -> whisper.user().equals(user))
                .map(Surfaces.Whisper::text)
                .toList();
    }

    List<Surfaces.Whisper> whispers() {
        return surfaces.whispers();
    }

    String status(String channel, String thread) {
        return surfaces.status(channel, thread);
    }

    /** The texts of assistant.threads.setStatus, in order. */
    public List<String> statuses() {
        return surfaces.statuses();
    }

    /** Somebody makes a ticket from a message, by the message's menu. */
    public void createTicketFrom(String channel, String ts, String user) {
        events.ask(interactions.shortcut(workspace.message(channel, ts).orElseThrow(), "create_ticket", user));
    }

    /** A code as a browser brings it back from Slack once somebody has allowed the app. */
    public String allow() {
        return tokens.code();
    }

    /** Somebody removes the app from the workspace. */
    public void uninstall() {
        events.send(forms.uninstalled());
    }

    /** Somebody revokes the bot's token, of which the app is told. */
    public void revokeBot() {
        tokens.revoke(true);
        events.send(forms.revoked());
    }

    /** Whether every token of the bot is refused. */
    public void revokeTokens(boolean revoked) {
        tokens.revoke(revoked);
    }
}
