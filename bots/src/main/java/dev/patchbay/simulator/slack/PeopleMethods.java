package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedEmail;
import java.util.List;
import java.util.function.BiConsumer;

/** users.info, users.list and conversations.members. */
final class PeopleMethods {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PAGE = 1_000;

    private final Workspace workspace;

    PeopleMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    ObjectNode info(Call call) {
        String id = call.required("user");
        workspace.userName(id).orElseThrow(() -> new Refused("user_not_found"));
        return JSON.objectNode().set("user", user(id));
    }

    ObjectNode list(Call call) {
        return page(call, workspace.users(), (answer, id) -> answer.withArray("members")
                .add(user(id)));
    }

    ObjectNode members(Call call) {
        String channel = call.required("channel");
        workspace.requireVisible(channel);
        return page(call, workspace.members(channel), (answer, id) -> answer.withArray("members")
                .add(id));
    }

    private static ObjectNode page(Call call, List<String> ids, BiConsumer<ObjectNode, String> add) {
        int limit = call.number("limit", PAGE);
        Rules.require(limit >= 1 && limit <= PAGE, "invalid_limit");
        int start = call.number("cursor", 0);
        Rules.require(start >= 0 && start <= ids.size(), "invalid_cursor");
        int end = Math.min(ids.size(), start + limit);
        ObjectNode answer = JSON.objectNode();
        answer.putArray("members");
        ids.subList(start, end).forEach(id -> add.accept(answer, id));
        answer.putObject("response_metadata").put("next_cursor", end < ids.size() ? String.valueOf(end) : "");
        return answer;
    }

    /** Slack calls nobody a stranger with whom the app shares a channel. */
    private ObjectNode user(String id) {
        String name = workspace.userName(id).orElseThrow();
        ObjectNode user = JSON.objectNode().put("id", id).put("team_id", workspace.team(id));
        user.put("name", name)
                .put("real_name", name)
                .put("is_email_confirmed", true)
                .put("is_bot", workspace.isBot(id))
                .put("is_restricted", workspace.isGuest(id))
                .put("is_stranger", false);
        user.putObject("profile")
                .put("display_name", name)
                .put("email", SimulatedEmail.of(name, workspace.isGuest(id)));
        return user;
    }
}
