package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import java.util.Optional;

/** Sends the bot invokes, and says to whoever caused one what only they see. */
final class Invoker {

    private static final int OK = 200;

    private final Teams teams;
    private final Activities activities;
    private final ActivitySender sender;

    Invoker(Teams teams, Activities activities, ActivitySender sender) {
        this.teams = teams;
        this.activities = activities;
        this.sender = sender;
    }

    JsonNode send(String name, Chat chat, String root, Member member, String replyToId, ObjectNode value) {
        ActivitySender.Answer answer = sender.invoke(activities.invoke(name, chat, root, member, replyToId, value));
        if (answer.status() != OK) {
            whisper(member, chat, root, "Unable to reach app. Please try again. (" + answer.status() + ")");
        }
        return answer.body();
    }

    /** Something one member alone sees. */
    void whisper(Member member, Chat chat, String root, String text) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", "message").put("text", text);
        teams.post(chat, root, teams.bot(), json, Optional.of(member.id()));
    }
}
