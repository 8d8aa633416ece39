package dev.patchbay.bot.slack;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.File;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.Place;
import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Messages, files, people and channels of a workspace, by Slack's Web API. */
final class SlackApi {

    /** Messages of one page. */
    static final int PAGE = 200;

    /** People of one page: the most Slack gives. */
    private static final int PEOPLE = 1_000;

    private final SlackCalls calls;
    private final OkHttpClient http;

    SlackApi(SlackCalls calls, OkHttpClient http) {
        this.calls = calls;
        this.http = http;
    }

    /** The bot's own user id. */
    String botUser() throws Refusal {
        return calls.call(methods -> methods.authTest(request -> request)).getUserId();
    }

    /** The workspace the token belongs to. */
    String team() throws Refusal {
        return calls.call(methods -> methods.authTest(request -> request)).getTeamId();
    }

    /** Where people see the workspace: "https://acme.slack.com/". */
    String address() throws Refusal {
        return calls.call(methods -> methods.authTest(request -> request)).getUrl();
    }

    /** Posts into a thread, or begins one, and answers with the message's timestamp. */
    String post(Place place, Post.Message message, Metadata metadata) throws Refusal {
        return calls.call(methods -> methods.chatPostMessage(request -> request.channel(place.channel())
                        .threadTs(thread(place))
                        .text(message.text())
                        .blocksAsString(message.blocksJson().orElse(null))
                        .metadata(metadata)
                        .unfurlLinks(false)
                        .unfurlMedia(false)))
                .getTs();
    }

    /** Posts what belongs to no reply: a question somebody asked by command. */
    String post(Place place, String text) throws Refusal {
        return post(place, new Post.Message(text, List.of()), null);
    }

    /** Puts a message in the place of one of ours. */
    void update(Place place, String ts, Post.Message message, Metadata metadata) throws Refusal {
        calls.call(methods -> methods.chatUpdate(request -> request.channel(place.channel())
                .ts(ts)
                .text(message.text())
                .blocksAsString(message.blocksJson().orElse("[]"))
                .metadata(metadata)));
    }

    void delete(Place place, String ts) throws Refusal {
        calls.call(methods ->
                methods.chatDelete(request -> request.channel(place.channel()).ts(ts)));
    }

    void deleteFile(String file) throws Refusal {
        calls.call(methods -> methods.filesDelete(request -> request.file(file)));
    }

    /** One page of a thread with the metadata of its messages; an empty cursor asks for the first. */
    ConversationsRepliesResponse replies(Place place, String cursor) throws Refusal {
        return calls.call(methods -> methods.conversationsReplies(request -> request.channel(place.channel())
                .ts(place.thread())
                .includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor.isEmpty() ? null : cursor)));
    }

    /** The newest messages of a channel itself, with their metadata. */
    ConversationsHistoryResponse history(String channel) throws Refusal {
        return calls.call(methods -> methods.conversationsHistory(
                request -> request.channel(channel).includeAllMetadata(true).limit(PAGE)));
    }

    FilesGetUploadURLExternalResponse uploadUrl(String name, int length, String alternative) throws Refusal {
        return calls.call(methods -> methods.filesGetUploadURLExternal(
                request -> request.filename(name).length(length).altTxt(alternative)));
    }

    void upload(String url, String mediaType, byte[] content) throws Refusal {
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
    void completeUpload(Place place, String file, String title) throws Refusal {
        FileDetails details = FileDetails.builder().id(file).title(title).build();
        calls.call(methods -> methods.filesCompleteUploadExternal(request ->
                request.files(List.of(details)).channelId(place.channel()).threadTs(thread(place))));
    }

    File file(String id) throws Refusal {
        return calls.call(methods -> methods.filesInfo(request -> request.file(id)))
                .getFile();
    }

    User user(String id) throws Refusal {
        return calls.call(methods -> methods.usersInfo(request -> request.user(id)))
                .getUser();
    }

    Conversation channel(String id) throws Refusal {
        return calls.call(methods -> methods.conversationsInfo(request -> request.channel(id)))
                .getChannel();
    }

    /** One page of the people of the workspace; an empty cursor asks for the first. */
    UsersListResponse people(String cursor) throws Refusal {
        return calls.call(methods ->
                methods.usersList(request -> request.limit(PEOPLE).cursor(cursor.isEmpty() ? null : cursor)));
    }

    /** One page of the ids of those who read a channel; an empty cursor asks for the first. */
    ConversationsMembersResponse members(String channel, String cursor) throws Refusal {
        return calls.call(methods -> methods.conversationsMembers(
                request -> request.channel(channel).limit(PEOPLE).cursor(cursor.isEmpty() ? null : cursor)));
    }

    /** The cursor of the next page; empty after the last. */
    static String next(ResponseMetadata metadata) {
        return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
    }

    /** The id of the direct conversation with a user. */
    String openDirect(String user) throws Refusal {
        return calls.call(methods -> methods.conversationsOpen(request -> request.users(List.of(user))))
                .getChannel()
                .getId();
    }

    /** Absent for a post that begins a thread. */
    private static String thread(Place place) {
        return place.thread().equals(place.channel()) ? null : place.thread();
    }
}
