package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import java.time.Duration;
import java.util.Optional;

/** The Events API (docs.slack.dev, "Events API"): hands each event to the conversation actor or to the surface it is of. */
final class EventReader {

    /** Slack waits three seconds for the acknowledgement. */
    static final Duration PATIENCE = Duration.ofMillis(2_500);

    private final Bus bus;
    private final Workspaces workspaces;
    private final ReactionReader reactions;
    private final AssistantThreads assistants;
    private final HomeTab home;
    private final LinkPreviews previews;

    EventReader(
            Bus bus,
            Workspaces workspaces,
            ReactionReader reactions,
            AssistantThreads assistants,
            HomeTab home,
            LinkPreviews previews) {
        this.bus = bus;
        this.workspaces = workspaces;
        this.reactions = reactions;
        this.assistants = assistants;
        this.home = home;
        this.previews = previews;
    }

    /** Slack shows nothing with the acknowledgement of an event, but wants the challenge of its settings page back. */
    Optional<ObjectNode> take(JsonNode envelope) throws Refusal {
        if (envelope.path("type").asText().equals("url_verification")) {
            ObjectNode challenge = BlockKit.object();
            return Optional.of(
                    challenge.put("challenge", envelope.path("challenge").asText()));
        }
        String team = ChatEvent.team(envelope);
        Optional<Workspace> workspace = workspaces.find(team);
        if (workspace.isPresent()) {
            take(workspace.get(), team, envelope);
        }
        return Optional.empty();
    }

    private void take(Workspace workspace, String team, JsonNode envelope) {
        JsonNode event = envelope.path("event");
        switch (event.path("type").asText()) {
            case "message", "app_mention" -> takeMessage(workspace, team, envelope);
            case "reaction_added" -> reactions.added(workspace, team, envelope);
            case "reaction_removed" -> reactions.removed(workspace, team, envelope);
            case "assistant_thread_started" -> assistants.started(workspace, event);
            case "app_home_opened" -> home.opened(workspace, team, event);
            case "link_shared" -> previews.show(workspace, event);
            case "user_change", "team_join" -> forget(workspace, event.path("user"));
            case "channel_rename" ->
                workspace.rooms().forget(event.path("channel").path("id").asText());
            case "channel_shared", "channel_unshared", "member_joined_channel", "member_left_channel" ->
                workspace.rooms().forget(event.path("channel").asText());
            case "app_uninstalled" -> workspaces.remove(team);
            case "tokens_revoked" -> revoked(team, event);
            default -> {}
        }
    }

    private static void forget(Workspace workspace, JsonNode user) {
        workspace.users().forget(user.path("id").asText());
        workspace.guests().changed(user);
    }

    private void revoked(String team, JsonNode event) {
        if (!event.path("tokens").path("bot").isEmpty()) {
            workspaces.remove(team);
        }
    }

    private void takeMessage(Workspace workspace, String team, JsonNode envelope) {
        JsonNode event = envelope.path("event");
        switch (event.path("subtype").asText()) {
            case "message_changed" -> changed(workspace, team, envelope);
            case "message_deleted" ->
                withdraw(workspace, team, event, event.path("deleted_ts").asText());
            default -> {
                if (ChatEvent.isNew(event)) {
                    InboundReader.read(workspace, ChatEvent.of(envelope))
                            .ifPresent(message -> take(workspace, message));
                }
            }
        }
    }

    private void take(Workspace workspace, InboundMessage message) {
        if (call(new TakeMessage(message)) instanceof ConversationReply.Taken) {
            assistants.entitle(workspace, message);
        }
    }

    /** A preview below a message changes it too, without a word of it; what is left of a deleted root is a tombstone. */
    private void changed(Workspace workspace, String team, JsonNode envelope) {
        JsonNode event = envelope.path("event");
        JsonNode message = event.path("message");
        String ts = message.path("ts").asText();
        if (message.path("subtype").asText().equals("tombstone")) {
            withdraw(workspace, team, event, ts);
            return;
        }
        String text = message.path("text").asText();
        boolean same = text.equals(event.path("previous_message").path("text").asText());
        if (!same && !message.hasNonNull("bot_id")) {
            String read = InboundReader.text(SlackText.read(text, ChatEvent.bot(envelope)));
            call(new EditMessage(workspace.tenant(), Platform.SLACK, key(team, event, ts), read));
        }
    }

    private void withdraw(Workspace workspace, String team, JsonNode event, String ts) {
        if (!event.path("previous_message").hasNonNull("bot_id")) {
            call(new WithdrawMessage(workspace.tenant(), Platform.SLACK, key(team, event, ts)));
        }
    }

    private static String key(String team, JsonNode event, String ts) {
        return InboundReader.key(team, event.path("channel").asText(), ts);
    }

    private ConversationReply call(ConversationCommand command) {
        return bus.call(Addresses.CONVERSATION, command, PATIENCE);
    }
}
