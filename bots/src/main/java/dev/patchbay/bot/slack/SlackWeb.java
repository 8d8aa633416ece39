package dev.patchbay.bot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.patchbay.bot.OutgoingHttp;
import dev.patchbay.config.Secret;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** The way to Slack's Web API, for as many tokens as there are workspaces. */
final class SlackWeb implements AutoCloseable {

    private final Slack slack;
    private final OkHttpClient http;

    /** @param call how long one call may take */
    SlackWeb(URI apiUrl, Duration call) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.toString());
        config.setStatsEnabled(false);
        MethodsConfig methodsConfig = new MethodsConfig();
        methodsConfig.setStatsEnabled(false);
        config.setMethodsConfig(methodsConfig);
        http = OutgoingHttp.client(call);
        slack = Slack.getInstance(config, new SlackHttpClient(http));
    }

    /** Calls without a token: installing, renewing a token. */
    SlackCalls anonymous() {
        return new SlackCalls(slack, () -> new Secret(""));
    }

    SlackCalls with(BotToken token) {
        return new SlackCalls(slack, token);
    }

    OkHttpClient http() {
        return http;
    }

    @Override
    public void close() throws Exception {
        slack.close();
    }
}
