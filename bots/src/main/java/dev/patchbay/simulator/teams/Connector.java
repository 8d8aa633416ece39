package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The methods of the Bot Connector on one tenant, as strict as the service. */
final class Connector {

    private static final String THREAD = ";messageid=";
    private static final int LARGEST_PAGE = 500;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Teams teams;
    private final ActivityRules rules;
    private final Streams streams;
    private final Map<String, String> typing = new ConcurrentHashMap<>();

    Connector(Teams teams, Streams streams) {
        this.teams = teams;
        this.rules = new ActivityRules();
        this.streams = streams;
    }

    /** Opens the direct conversation with a member. */
    ObjectNode open(JsonNode body) throws Refused {
        if (body.path("tenantId").asText().isEmpty() || body.path("members").size() != 1) {
            throw Refused.badRequest("a direct conversation has a tenant and one member");
        }
        String id = body.path("members").path(0).path("id").asText();
        Member member = teams.member(id).orElseThrow(() -> new Refused(403, "BotNotInConversationRoster", id));
        return JSON.objectNode().put("id", teams.direct(member).id());
    }

    /** Posts a message, or shows that the bot is typing; 201 or 202, and the id. */
    ObjectNode post(String conversation, ObjectNode activity) throws Refused {
        Chat chat = chat(conversation);
        String root = root(conversation);
        if (!root.isEmpty() && teams.message(chat.id(), root).isEmpty()) {
            throw Refused.notFound("there is no such thread");
        }
        if (!teams.isMember(chat)) {
            throw new Refused(403, "BotNotInConversationRoster", "the app is not part of " + chat.id());
        }
        rules.check(activity, chat);
        Optional<Streams.Info> stream = Streams.info(activity);
        if (activity.path("type").asText().equals("typing")) {
            String shown = stream.isPresent() ? activity.path("text").asText() : "typing";
            typing.put(chat.threadId(root), shown);
            return stream.isPresent()
                    ? JSON.objectNode().put("id", streamed(chat, root, stream.get(), activity))
                    : JSON.objectNode();
        }
        typing.remove(chat.threadId(root));
        if (stream.isPresent()) {
            streams.end(chat, stream.get());
        }
        String id = stream.map(Streams.Info::id).orElseGet(teams::nextId);
        written(chat, root, id, activity);
        return JSON.objectNode().put("id", id);
    }

    /** A step of a stream: one that brings text is before people's eyes as the message it becomes. */
    private String streamed(Chat chat, String root, Streams.Info info, ObjectNode activity) throws Refused {
        String id = streams.update(chat, info, activity);
        if (info.type().equals("streaming")) {
            ObjectNode shown = JSON.objectNode()
                    .put("type", "message")
                    .put("text", activity.path("text").asText());
            written(chat, root, id, shown);
        }
        return id;
    }

    private void written(Chat chat, String root, String id, ObjectNode json) {
        Optional<Message> standing = teams.message(chat.id(), id);
        if (standing.isPresent()) {
            teams.replace(standing.get().written(json));
        } else {
            teams.post(id, chat, root, teams.bot(), json, Optional.empty());
        }
    }

    ObjectNode change(String conversation, String id, ObjectNode activity) throws Refused {
        Chat chat = chat(conversation);
        streams.requireOver(id);
        Message message = ours(chat, id);
        rules.check(activity, chat);
        teams.replace(message.withJson(activity));
        return JSON.objectNode().put("id", id);
    }

    void delete(String conversation, String id) throws Refused {
        teams.remove(ours(chat(conversation), id));
    }

    ObjectNode member(String conversation, String id) throws Refused {
        Chat chat = chat(conversation);
        return teams.readers(chat).stream()
                .filter(member ->
                        member.id().equals(id) || Teams.objectId(member).equals(id))
                .findFirst()
                .map(Teams::describe)
                .orElseThrow(() -> new Refused(404, "MemberNotFoundInConversation", id));
    }

    ObjectNode members(String conversation, int pageSize, String token) throws Refused {
        List<Member> readers = teams.readers(chat(conversation));
        int start = token.isEmpty() ? 0 : Integer.parseInt(token);
        int end = Math.min(readers.size(), start + Math.clamp(pageSize, 1, LARGEST_PAGE));
        List<JsonNode> page = new ArrayList<>();
        readers.subList(start, end).forEach(member -> page.add(Teams.describe(member)));
        ObjectNode answer = JSON.objectNode();
        answer.putArray("members").addAll(page);
        if (end < readers.size()) {
            answer.put("continuationToken", String.valueOf(end));
        }
        return answer;
    }

    /** The channels of the one team there is. */
    ObjectNode channels() {
        ObjectNode answer = JSON.objectNode();
        answer.putArray("conversations");
        teams.chats().stream().filter(Chat::isChannel).forEach(chat -> answer.withArray("conversations")
                .addObject()
                .put("id", chat.id())
                .put("name", chat.name()));
        return answer;
    }

    /** What the bot is said to be doing in a thread. */
    String typing(String conversation) {
        return typing.getOrDefault(conversation, "");
    }

    private Chat chat(String conversation) throws Refused {
        int end = conversation.indexOf(THREAD);
        String id = end < 0 ? conversation : conversation.substring(0, end);
        return teams.chat(id).orElseThrow(() -> Refused.notFound(id));
    }

    private static String root(String conversation) {
        int end = conversation.indexOf(THREAD);
        return end < 0 ? "" : conversation.substring(end + THREAD.length());
    }

    private Message ours(Chat chat, String id) throws Refused {
        Message message =
                teams.message(chat.id(), id).orElseThrow(() -> new Refused(404, "ActivityNotFoundInConversation", id));
        if (!message.isByBot()) {
            throw new Refused(403, "Forbidden", "that is not the bot's message");
        }
        return message;
    }
}
