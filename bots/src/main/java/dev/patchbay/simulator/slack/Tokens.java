package dev.patchbay.simulator.slack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which tokens are good: the installed app's, those issued by OAuth, and the app's own for Socket Mode. */
final class Tokens {

    private static final Set<String> WITHOUT_TOKEN = Set.of("api.test", "oauth.v2.access");

    private final Set<String> bots = new HashSet<>(Set.of(StandInSlack.BOT_TOKEN));
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> refresh = new HashMap<>();
    private boolean revoked;
    private int number;

    /** What OAuth grants. */
    record Granted(String bot, String refresh) {}

    synchronized void revoke(boolean all) {
        revoked = all;
    }

    /** Throws what Slack says to a token that is not good for the method. */
    synchronized void check(Call call) {
        if (WITHOUT_TOKEN.contains(call.method())) {
            return;
        }
        if (call.token().isEmpty()) {
            throw new Refused("not_authed");
        }
        if (call.method().equals("apps.connections.open")) {
            require(call.token().equals(StandInSlack.APP_TOKEN), "invalid_auth");
            return;
        }
        require(bots.contains(call.token()), "invalid_auth");
        require(!revoked, "token_revoked");
    }

    synchronized boolean isBot(String token) {
        return bots.contains(token) && !revoked;
    }

    /** Makes a code as somebody gets it who allows the app. */
    synchronized String code() {
        String code = "code-" + ++number;
        codes.add(code);
        return code;
    }

    /** A code is good once. */
    synchronized Granted exchange(String code) {
        require(codes.remove(code), "invalid_code");
        return grant();
    }

    /** A refresh token is good once, and its old token with it. */
    synchronized Granted renew(String token) {
        String bot = refresh.remove(token);
        require(bot != null, "invalid_refresh_token");
        bots.remove(bot);
        return grant();
    }

    private Granted grant() {
        Granted granted = new Granted("xoxe.xoxb-granted-" + ++number, "xoxe-refresh-" + number);
        bots.add(granted.bot());
        refresh.put(granted.refresh(), granted.bot());
        return granted;
    }

    private static void require(boolean holds, String error) {
        if (!holds) {
            throw new Refused(error);
        }
    }
}
