package dev.patchbay.bot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.patchbay.bot.Refusal;
import dev.patchbay.config.Secret;
import java.io.IOException;
import java.util.Map;

/** Calls of Slack's Web API with one token: each does what it says or throws a {@link Refusal}. */
final class SlackCalls {

    private final Slack slack;
    private final BotToken token;

    SlackCalls(Slack slack, BotToken token) {
        this.slack = slack;
        this.token = token;
    }

    <R extends SlackApiTextResponse> R call(Call<R> call) throws Refusal {
        try {
            return SlackErrors.checked(call.run(slack.methods(token.current().reveal())));
        } catch (SlackApiException e) {
            throw SlackErrors.refusal(e);
        } catch (IOException | JsonParseException e) {
            throw SlackErrors.unconfirmed(e);
        }
    }

    /** A call with what the SDK's own methods do not take. */
    <R extends SlackApiTextResponse> R form(String method, Map<String, String> fields, Class<R> answer) throws Refusal {
        Secret secret = token.current();
        return call(methods -> methods.postFormWithTokenAndParseResponse(
                form -> {
                    fields.forEach(form::add);
                    return form;
                },
                method,
                secret.reveal(),
                answer));
    }

    /** One method of the API. */
    interface Call<R> {
        R run(MethodsClient methods) throws IOException, SlackApiException;
    }
}
