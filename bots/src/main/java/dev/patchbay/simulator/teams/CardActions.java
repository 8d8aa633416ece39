package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedPlatform.Member;

/**
 * Executes actions of cards: pressed ones, and those that refresh a card when somebody sees it. The card that comes back
 * is shown to that member alone (learn.microsoft.com, "User Specific Views").
 */
final class CardActions {

    private static final String MESSAGE = "application/vnd.microsoft.activity.message";
    private static final String WRONG = "Something went wrong. Please try again.";
    private static final int OK = 200;

    /** A card that is changed after each of so many looks is changed by the looking. */
    private static final int MOST_LOOKS = 5;

    private final Teams teams;
    private final Invoker invoker;
    private final OwnCards own;
    private final ConnectorServer server;
    private final ActivityRules rules = new ActivityRules();

    /** @param server which keeps what broke the rules */
    CardActions(Teams teams, Invoker invoker, OwnCards own, ConnectorServer server) {
        this.teams = teams;
        this.invoker = invoker;
        this.own = own;
        this.server = server;
    }

    /** A thread comes before a member's eyes: cards that refresh for them are asked for. */
    void look(Member member, Chat chat, String root) {
        for (Message message : teams.thread(chat.id(), root)) {
            int looks = 0;
            while (looks < MOST_LOOKS && refreshes(member, chat, message.id())) {
                looks++;
            }
            if (looks == MOST_LOOKS) {
                server.broke("refresh: the card changes whenever it is seen");
            }
        }
    }

    /** The member chooses "Refresh card" in the message's menu. */
    void refresh(Member member, Chat chat, Message message) {
        int attachments = message.json().path("attachments").size();
        for (int index = 0; index < attachments; index++) {
            JsonNode action = refreshOf(member, message, index).path("action");
            if (action.isObject()) {
                execute(member, chat, message, index, action, data(action), "manual");
            }
        }
    }

    /** Does what an action of a message's card says, and shows what comes back. */
    void execute(
            Member member,
            Chat chat,
            Message message,
            int attachment,
            JsonNode action,
            ObjectNode data,
            String trigger) {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("trigger", trigger);
        value.putObject("action")
                .put("type", "Action.Execute")
                .put("verb", action.path("verb").asText())
                .set("data", data);
        JsonNode answer = invoker.send("adaptiveCard/action", chat, message.root(), member, message.id(), value);
        JsonNode shown = answer.path("value");
        if (answer.isMissingNode()) {
            own.keep(member, message, attachment, true);
            return;
        }
        boolean well = answer.path("statusCode").asInt() == OK;
        if (well && answer.path("type").asText().equals(ActivityRules.CARD)) {
            show(member, chat, message, attachment, shown);
        } else if (well && answer.path("type").asText().equals(MESSAGE) && shown.isTextual()) {
            own.keep(member, message, attachment, false);
            invoker.whisper(member, chat, message.root(), shown.asText());
        } else {
            wrong(member, chat, message, attachment);
        }
    }

    static ObjectNode data(JsonNode action) {
        return action.path("data").isObject()
                ? ((ObjectNode) action.path("data")).deepCopy()
                : JsonNodeFactory.instance.objectNode();
    }

    private void show(Member member, Chat chat, Message message, int attachment, JsonNode card) {
        try {
            rules.checkCard(card);
            own.show(member, message, attachment, card);
        } catch (Refused refused) {
            server.broke("adaptiveCard/action: " + refused.getMessage());
            wrong(member, chat, message, attachment);
        }
    }

    private void wrong(Member member, Chat chat, Message message, int attachment) {
        own.keep(member, message, attachment, true);
        invoker.whisper(member, chat, message.root(), WRONG);
    }

    /** Asks for those cards of a message that are due; false where none is. */
    private boolean refreshes(Member member, Chat chat, String id) {
        boolean asked = false;
        Message message = teams.message(chat.id(), id).filter(Message::isByBot).orElse(null);
        int attachments =
                message == null ? 0 : message.json().path("attachments").size();
        for (int index = 0; index < attachments; index++) {
            JsonNode refresh = refreshOf(member, message, index);
            if (isFor(member, chat, refresh) && own.takeTurn(member, message, index)) {
                JsonNode action = refresh.path("action");
                execute(member, chat, message, index, action, data(action), "automatic");
                asked = true;
            }
        }
        return asked;
    }

    /** That of the card as the member sees it. */
    private JsonNode refreshOf(Member member, Message message, int attachment) {
        return own.seen(member, message)
                .json()
                .path("attachments")
                .path(attachment)
                .path("content")
                .path("refresh");
    }

    /** Those who are named; where nobody is, everybody of a conversation that is small enough. */
    private boolean isFor(Member member, Chat chat, JsonNode refresh) {
        if (refresh.has("userIds")) {
            for (JsonNode id : refresh.path("userIds")) {
                if (id.asText().equals(member.id())) {
                    return true;
                }
            }
            return false;
        }
        return refresh.isObject() && teams.readers(chat).size() <= RefreshRules.MOST_READERS;
    }
}
