package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedPlatform.Dialog;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What people do with cards and dialogs: each is an invoke whose answer is shown at once. */
final class Interactions {

    private static final String TASK_SUBMIT = "task/submit";
    private static final String EXTENSION_SUBMIT = "composeExtension/submitAction";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Teams teams;
    private final Invoker invoker;
    private final CardActions actions;
    private final OwnCards own;
    private final ConnectorServer server;
    private final Map<Member, OpenDialog> dialogs = new HashMap<>();

    /** @param server where files are brought to */
    Interactions(Teams teams, Invoker invoker, CardActions actions, OwnCards own, ConnectorServer server) {
        this.teams = teams;
        this.invoker = invoker;
        this.actions = actions;
        this.own = own;
        this.server = server;
    }

    synchronized Optional<Dialog> dialog(Member member) {
        return Optional.ofNullable(dialogs.get(member)).map(OpenDialog::shown);
    }

    /** Presses the newest button of that label in a thread; {@code values} stand in the fields of its card. */
    void press(Member member, Chat chat, String root, String label, Map<String, String> values) {
        for (Message message : teams.thread(chat.id(), root).reversed()) {
            boolean thumb = label.equals(ShownMessage.THUMBS_UP) || label.equals(ShownMessage.THUMBS_DOWN);
            if (thumb && message.hasFeedback()) {
                rate(member, chat, message, label.equals(ShownMessage.THUMBS_UP));
                return;
            }
            if (pressed(member, chat, message, label, values)) {
                return;
            }
        }
        throw new IllegalArgumentException("no button \"" + label + "\"");
    }

    /** Presses it in the message as the member sees it; false where it is not there. */
    private boolean pressed(Member member, Chat chat, Message message, String label, Map<String, String> values) {
        int index = 0;
        for (JsonNode attachment : own.seen(member, message).attachments()) {
            boolean offer = attachment.path("contentType").asText().equals(ActivityRules.CONSENT);
            if (offer && (label.equals(ShownMessage.ALLOW) || label.equals(ShownMessage.DECLINE))) {
                answerOffer(member, chat, message, attachment, label.equals(ShownMessage.ALLOW));
                return true;
            }
            for (JsonNode action : CardText.actions(attachment.path("content"))) {
                if (action.path("title").asText().equals(label)) {
                    press(member, chat, message, index, action, filled(attachment, action, values));
                    return true;
                }
            }
            index++;
        }
        return false;
    }

    /** Makes a ticket of a message, by the command of the message extension. */
    void extend(Member member, Chat chat, Message about, String text) {
        ObjectNode value = JSON.objectNode();
        value.put("commandId", "createTicket").put("commandContext", "message");
        ObjectNode payload = value.putObject("messagePayload").put("id", about.id());
        payload.putObject("body").put("contentType", "html").put("content", "<div>" + escape(text) + "</div>");
        show(
                member,
                chat,
                about.root(),
                invoker.send("composeExtension/fetchTask", chat, about.root(), member, "", value),
                EXTENSION_SUBMIT,
                value);
    }

    /** Sends the dialog that is open before a member. */
    void submit(Member member, Map<String, String> values) {
        OpenDialog dialog;
        synchronized (this) {
            dialog = Optional.ofNullable(dialogs.remove(member)).orElseThrow();
            Map<String, String> wrong = dialog.check(values);
            if (!wrong.isEmpty()) {
                dialogs.put(member, dialog.withWrong(wrong, values));
                return;
            }
        }
        ObjectNode value = dialog.extra().deepCopy();
        value.set("data", dialog.data(values));
        JsonNode answer = invoker.send(dialog.invoke(), dialog.chat(), dialog.root(), member, "", value);
        show(member, dialog.chat(), dialog.root(), answer, dialog.invoke(), dialog.extra());
    }

    synchronized void dismiss(Member member) {
        dialogs.remove(member);
    }

    private void press(Member member, Chat chat, Message message, int attachment, JsonNode action, ObjectNode data) {
        switch (action.path("type").asText()) {
            case "Action.Execute" -> actions.execute(member, chat, message, attachment, action, data, "manual");
            case "Action.Submit" -> {
                ObjectNode value = JSON.objectNode();
                value.set("data", action.path("data"));
                value.putObject("context").put("theme", "default");
                JsonNode answer = invoker.send("task/fetch", chat, message.root(), member, message.id(), value);
                show(member, chat, message.root(), answer, TASK_SUBMIT, JSON.objectNode());
            }
            default -> {}
        }
    }

    /** The data of an action with what stands in the fields of its card. */
    private static ObjectNode filled(JsonNode attachment, JsonNode action, Map<String, String> values) {
        ObjectNode data = CardActions.data(action);
        attachment.path("content").path("body").forEach(element -> {
            if (element.path("type").asText().startsWith("Input.")) {
                String name = element.path("id").asText();
                data.put(name, values.getOrDefault(name, element.path("value").asText()));
            }
        });
        return data;
    }

    /** Says whether a file may be brought; where it may, Teams names an address in the member's OneDrive. */
    private void answerOffer(Member member, Chat chat, Message message, JsonNode card, boolean accepted) {
        ObjectNode value = JSON.objectNode().put("type", "fileUpload").put("action", accepted ? "accept" : "decline");
        value.set("context", card.path("content").path(accepted ? "acceptContext" : "declineContext"));
        if (accepted) {
            String id = teams.keep(new byte[0]);
            String name = card.path("name").asText();
            value.putObject("uploadInfo")
                    .put("name", name)
                    .put("uploadUrl", server.origin() + "/upload/" + id)
                    .put("contentUrl", server.address(id, name))
                    .put("uniqueId", id)
                    .put("fileType", name.replaceFirst(".*\\.", ""));
        }
        invoker.send("fileConsent/invoke", chat, message.root(), member, message.id(), value);
    }

    private void rate(Member member, Chat chat, Message message, boolean up) {
        ObjectNode value = JSON.objectNode().put("actionName", "feedback");
        value.putObject("actionValue")
                .put("reaction", up ? "like" : "dislike")
                .put("feedback", "{\"feedbackText\":\"\"}");
        invoker.send("message/submitAction", chat, message.root(), member, message.id(), value);
    }

    /** Shows what a dialog's invoke was answered with: the dialog, a line of text, or nothing. */
    private void show(Member member, Chat chat, String root, JsonNode answer, String invoke, ObjectNode extra) {
        JsonNode task = answer.path("task");
        JsonNode value = task.path("value");
        if (task.path("type").asText().equals("continue")) {
            synchronized (this) {
                dialogs.put(
                        member,
                        new OpenDialog(
                                value.path("title").asText(),
                                value.path("card").path("content"),
                                invoke,
                                extra,
                                chat,
                                root,
                                Map.of()));
            }
        } else if (task.path("type").asText().equals("message")) {
            invoker.whisper(member, chat, root, value.asText());
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
