package dev.patchbay.simulator.slack;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The methods of the Web API, as strict as Slack: token, required fields, limits, errors. */
final class WebApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Set<String> MISTAKES = Set.of(
            "msg_blocks_too_long",
            "msg_too_long",
            "no_text",
            "only_one_table_allowed",
            "metadata_too_large",
            "missing_recipient_team_id",
            "missing_recipient_user_id",
            "unknown_method");

    private final Workspace workspace;
    private final Tokens tokens;
    private final Supplier<String> origin;
    private final Map<String, Function<Call, ObjectNode>> methods;
    private final List<String> violations = new CopyOnWriteArrayList<>();

    WebApi(
            Workspace workspace,
            Surfaces surfaces,
            Tokens tokens,
            Supplier<String> origin,
            Consumer<Posted> whenPosted) {
        this.workspace = workspace;
        this.tokens = tokens;
        this.origin = origin;
        ChatMethods chat = new ChatMethods(workspace, whenPosted);
        StreamMethods streams = new StreamMethods(workspace, whenPosted);
        FileMethods files = new FileMethods(workspace, origin, whenPosted);
        PeopleMethods people = new PeopleMethods(workspace);
        SurfaceMethods shown = new SurfaceMethods(workspace, surfaces);
        methods = Map.ofEntries(
                entry("api.test", call -> JSON.objectNode()),
                entry("apps.connections.open", this::connect),
                entry("assistant.threads.setStatus", shown::setStatus),
                entry("assistant.threads.setSuggestedPrompts", shown::setPrompts),
                entry("assistant.threads.setTitle", shown::setTitle),
                entry("auth.test", this::authTest),
                entry("chat.appendStream", streams::append),
                entry("chat.delete", chat::delete),
                entry("chat.postEphemeral", shown::postEphemeral),
                entry("chat.postMessage", chat::post),
                entry("chat.startStream", streams::start),
                entry("chat.stopStream", streams::stop),
                entry("chat.unfurl", shown::unfurl),
                entry("chat.update", chat::update),
                entry("conversations.history", chat::history),
                entry("conversations.info", chat::info),
                entry("conversations.members", people::members),
                entry("conversations.open", chat::open),
                entry("conversations.replies", chat::replies),
                entry("files.completeUploadExternal", files::complete),
                entry("files.delete", files::delete),
                entry("files.getUploadURLExternal", files::uploadUrl),
                entry("files.info", files::info),
                entry("oauth.v2.access", new OAuthMethods(tokens)::access),
                entry("users.info", people::info),
                entry("users.list", people::list),
                entry("views.open", shown::openView),
                entry("views.publish", shown::publishView));
    }

    /** Does a call and gives Slack's answer, a refusal included. */
    ObjectNode answer(Call call) {
        try {
            tokens.check(call);
            Function<Call, ObjectNode> method = methods.get(call.method());
            if (method == null) {
                throw new Refused("unknown_method");
            }
            return method.apply(call).put("ok", true);
        } catch (Refused refused) {
            note(call, refused.getMessage());
            return refusal(refused.getMessage());
        }
    }

    /** Calls that broke a rule of form; a thread that is gone or a token that was revoked is nobody's mistake. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    private void note(Call call, String error) {
        if (error.startsWith("invalid_") && !error.equals("invalid_auth") || MISTAKES.contains(error)) {
            violations.add(call.method() + ": " + error);
        }
    }

    static ObjectNode refusal(String error) {
        return JSON.objectNode().put("ok", false).put("error", error);
    }

    private ObjectNode authTest(Call call) {
        return JSON.objectNode()
                .put("team_id", Workspace.TEAM)
                .put("url", "https://stand-in.slack.com/")
                .put("user_id", Workspace.BOT_USER)
                .put("bot_id", Workspace.BOT_ID);
    }

    private ObjectNode connect(Call call) {
        return JSON.objectNode().put("url", origin.get().replaceFirst("^http", "ws") + SlackServer.SOCKET);
    }
}
