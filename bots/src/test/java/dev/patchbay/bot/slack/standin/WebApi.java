package dev.patchbay.bot.slack.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The methods of the Web API, as strict as Slack: token, required fields, limits, errors. */
final class WebApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String botToken;
    private final Workspace workspace;
    private final Map<String, Function<Call, ObjectNode>> methods;
    private final List<String> statuses = Collections.synchronizedList(new ArrayList<>());

    WebApi(String botToken, Workspace workspace, Supplier<String> origin, Consumer<Posted> whenPosted) {
        this.botToken = botToken;
        this.workspace = workspace;
        ChatMethods chat = new ChatMethods(workspace, whenPosted);
        FileMethods files = new FileMethods(workspace, origin, whenPosted);
        methods = Map.of(
                "auth.test", this::authTest,
                "chat.postMessage", chat::post,
                "chat.update", chat::update,
                "conversations.replies", chat::replies,
                "conversations.info", chat::info,
                "users.info", this::userInfo,
                "files.getUploadURLExternal", files::uploadUrl,
                "files.completeUploadExternal", files::complete,
                "assistant.threads.setStatus", this::setStatus);
    }

    /** Does a call and gives Slack's answer, a refusal included. */
    ObjectNode answer(Call call) {
        try {
            if (!call.token().equals(botToken)) {
                throw new Refused(call.token().isEmpty() ? "not_authed" : "invalid_auth");
            }
            Function<Call, ObjectNode> method = methods.get(call.method());
            if (method == null) {
                throw new Refused("unknown_method");
            }
            return method.apply(call).put("ok", true);
        } catch (Refused refused) {
            return refusal(refused.getMessage());
        }
    }

    static ObjectNode refusal(String error) {
        return JSON.objectNode().put("ok", false).put("error", error);
    }

    List<String> statuses() {
        return List.copyOf(statuses);
    }

    private ObjectNode authTest(Call call) {
        return JSON.objectNode()
                .put("team_id", Workspace.TEAM)
                .put("user_id", Workspace.BOT_USER)
                .put("bot_id", Workspace.BOT_ID);
    }

    private ObjectNode userInfo(Call call) {
        String id = call.required("user");
        String name = workspace.userName(id).orElseThrow(() -> new Refused("user_not_found"));
        ObjectNode answer = JSON.objectNode();
        ObjectNode user = answer.putObject("user").put("id", id).put("team_id", Workspace.TEAM);
        user.put("name", name)
                .put("real_name", name)
                .put("is_email_confirmed", true)
                .put("is_bot", workspace.isBot(id));
        user.putObject("profile")
                .put("display_name", name)
                .put("email", name.toLowerCase(Locale.ROOT) + "@example.com");
        return answer;
    }

    private ObjectNode setStatus(Call call) {
        String channel = call.required("channel_id");
        workspace.requireOpen(channel);
        workspace.requireThread(channel, call.required("thread_ts"));
        if (!channel.startsWith("D")) {
            throw new Refused("method_not_supported_for_channel_type");
        }
        statuses.add(call.optional("status").orElse(""));
        return JSON.objectNode();
    }
}
