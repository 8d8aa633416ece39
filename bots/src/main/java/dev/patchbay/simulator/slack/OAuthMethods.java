package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.slack.Tokens.Granted;

/** oauth.v2.access: a code, or a refresh token, for a token that expires. */
final class OAuthMethods {

    /** Slack's own, with token rotation on. */
    private static final int SECONDS = 43_200;

    private final Tokens tokens;

    OAuthMethods(Tokens tokens) {
        this.tokens = tokens;
    }

    ObjectNode access(Call call) {
        boolean known = call.required("client_id").equals(StandInSlack.CLIENT_ID)
                && call.required("client_secret").equals(StandInSlack.CLIENT_SECRET);
        if (!known) {
            throw new Refused("bad_client_secret");
        }
        boolean renewing = call.optional("grant_type").orElse("").equals("refresh_token");
        Granted granted =
                renewing ? tokens.renew(call.required("refresh_token")) : tokens.exchange(call.required("code"));
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", granted.bot())
                .put("refresh_token", granted.refresh())
                .put("expires_in", SECONDS)
                .put("token_type", "bot")
                .put("bot_user_id", Workspace.BOT_USER);
        answer.putObject("team").put("id", Workspace.TEAM).put("name", "Stand-in");
        return answer;
    }
}
