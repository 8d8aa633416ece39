package dev.patchbay.bot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.User;
import com.slack.api.util.http.SlackHttpClient;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.Place;
import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The methods of Slack's Web API we call, each of which does it or throws a {@link SlackRefusal}. */
final class SlackApi implements AutoCloseable {

    private static final int PAGE = 200;

    private final OkHttpClient http;
    private final Slack slack;
    private final MethodsClient methods;

    SlackApi(SlackSettings settings, OkHttpClient http) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
        config.setStatsEnabled(false);
        MethodsConfig methodsConfig = new MethodsConfig();
        methodsConfig.setStatsEnabled(false);
        config.setMethodsConfig(methodsConfig);
        this.http = http;
        this.slack = Slack.getInstance(config, new SlackHttpClient(http));
        this.methods = slack.methods(settings.botToken().orElseThrow().reveal());
    }

    /** Posts into a thread and answers with the message's timestamp. */
    String post(Place place, Post.Message message, Metadata metadata) throws SlackRefusal {
        return call(() -> methods.chatPostMessage(request -> {
                    if (!message.elements().isEmpty()) {
                        request.blocksAsString(message.blocksJson());
                    }
                    return request.channel(place.channel())
                            .threadTs(place.thread())
                            .text(message.text())
                            .metadata(metadata)
                            .unfurlLinks(false)
                            .unfurlMedia(false);
                }))
                .getTs();
    }

    /** One page of a thread with the metadata of its messages; an empty cursor asks for the first. */
    ConversationsRepliesResponse replies(Place place, String cursor) throws SlackRefusal {
        return call(() -> methods.conversationsReplies(request -> request.channel(place.channel())
                .ts(place.thread())
                .includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor.isEmpty() ? null : cursor)));
    }

    FilesGetUploadURLExternalResponse uploadUrl(String name, int length, String alternative) throws SlackRefusal {
        return call(() -> methods.filesGetUploadURLExternal(
                request -> request.filename(name).length(length).altTxt(alternative)));
    }

    void upload(String url, String mediaType, byte[] content) throws SlackRefusal {
        RequestBody body = RequestBody.create(content, MediaType.parse(mediaType));
        try (Response response =
                http.newCall(new Request.Builder().url(url).post(body).build()).execute()) {
            if (!response.isSuccessful()) {
                throw SlackErrors.status(response.code(), response.header("Retry-After"));
            }
        } catch (IOException e) {
            throw SlackErrors.unconfirmed(e);
        }
    }

    /** Shares an uploaded file into a thread. */
    void completeUpload(Place place, String file, String title) throws SlackRefusal {
        FileDetails details = FileDetails.builder().id(file).title(title).build();
        call(() -> methods.filesCompleteUploadExternal(request ->
                request.files(List.of(details)).channelId(place.channel()).threadTs(place.thread())));
    }

    void showStatus(Place place, String text) throws SlackRefusal {
        call(() -> methods.assistantThreadsSetStatus(request ->
                request.channelId(place.channel()).threadTs(place.thread()).status(text)));
    }

    User user(String id) throws SlackRefusal {
        return call(() -> methods.usersInfo(request -> request.user(id))).getUser();
    }

    @Override
    public void close() throws Exception {
        slack.close();
    }

    private static <R extends SlackApiTextResponse> R call(Call<R> call) throws SlackRefusal {
        try {
            return SlackErrors.checked(call.run());
        } catch (SlackApiException e) {
            throw SlackErrors.refusal(e);
        } catch (IOException | JsonParseException e) {
            throw SlackErrors.unconfirmed(e);
        }
    }

    private interface Call<R> {
        R run() throws IOException, SlackApiException;
    }
}
