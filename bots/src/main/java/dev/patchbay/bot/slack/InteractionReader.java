package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.FormName;
import java.util.Optional;

/** Interactivity (docs.slack.dev, "Handling user interaction"): pressed buttons, shortcuts, submitted modals. */
final class InteractionReader {

    /** The message shortcut's name in the manifest. */
    static final String CREATE_TICKET = "create_ticket";

    private final Workspaces workspaces;
    private final ButtonPresses presses;
    private final Modals modals;

    InteractionReader(Workspaces workspaces, ButtonPresses presses, Modals modals) {
        this.workspaces = workspaces;
        this.presses = presses;
        this.modals = modals;
    }

    /** What Slack is to do with the acknowledgement: show a modal's errors, or nothing. */
    Optional<ObjectNode> take(JsonNode payload) throws Refusal {
        Optional<Workspace> workspace = workspaces.find(Presser.team(payload));
        if (workspace.isEmpty()) {
            return Optional.empty();
        }
        return switch (payload.path("type").asText()) {
            case "block_actions" -> pressed(workspace.get(), payload);
            case "message_action" -> shortcut(workspace.get(), payload);
            case "view_submission" -> modals.submitted(workspace.get(), payload);
            default -> Optional.empty();
        };
    }

    private Optional<ObjectNode> pressed(Workspace workspace, JsonNode payload) {
        Presser.of(workspace, payload).ifPresent(presser -> payload.path("actions")
                .forEach(action -> presses.take(presser, action, payload)));
        return Optional.empty();
    }

    private Optional<ObjectNode> shortcut(Workspace workspace, JsonNode payload) {
        if (payload.path("callback_id").asText().equals(CREATE_TICKET)) {
            String text = SlackText.read(payload.path("message").path("text").asText(), "");
            Presser.of(workspace, payload)
                    .ifPresent(presser -> modals.open(presser, FormName.CREATE_TICKET, InboundReader.text(text)));
        }
        return Optional.empty();
    }
}
