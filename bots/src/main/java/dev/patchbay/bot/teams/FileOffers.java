package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.AllowedHosts;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand.ReadFile;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.file.FileReply.FileContent;
import dev.patchbay.model.identity.TenantId;
import java.io.IOException;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings files to people who agreed to take them: into their OneDrive, at the address Teams gives for it. */
final class FileOffers {

    private static final String GONE = "That file is not here any more. Ask again.";

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Bus bus;
    private final ConnectorApi api;
    private final OkHttpClient http;
    private final AllowedHosts hosts;

    /** @param hosts where files may be brought to */
    FileOffers(Bus bus, ConnectorApi api, OkHttpClient http, AllowedHosts hosts) {
        this.bus = bus;
        this.api = api;
        this.http = http;
        this.hosts = hosts;
    }

    /** Offers a file to whoever pressed its button, in their direct conversation; says what happened. */
    String offerDirectly(Space space, Activity activity, JsonNode data) {
        Optional<FileRef> file = FileCards.read(data);
        if (file.isEmpty()) {
            return GONE;
        }
        content(space.tenant(), file.get());
        try {
            String direct = api.open(
                    activity.serviceUrl(),
                    activity.recipient().id(),
                    space.id(),
                    activity.from().id());
            api.post(activity.serviceUrl(), direct, FileCards.offer(file.get()));
            return "It is in our direct conversation.";
        } catch (Refusal refusal) {
            throw new Failure(ErrorCode.UNAVAILABLE, "The file could not be offered in Teams.", refusal);
        }
    }

    /** Somebody took an offer, or did not. The file is brought behind their back: Teams waits for no upload. */
    Answer answered(Space space, Activity activity) {
        JsonNode value = activity.value();
        Optional<FileRef> file = FileCards.read(value.path("context"));
        boolean accepted = value.path("action").asText().equals("accept");
        if (accepted && file.isPresent()) {
            Thread.ofVirtual().name("teams-file").start(() -> bring(space, activity, file.get()));
        } else {
            forgetOffer(activity);
        }
        return Answer.ok();
    }

    private void bring(Space space, Activity activity, FileRef file) {
        JsonNode upload = activity.value().path("uploadInfo");
        ObjectNode told;
        try {
            put(upload.path("uploadUrl").asText(), content(space.tenant(), file));
            told = FileCards.brought(upload);
        } catch (IOException | Failure failed) {
            log.warn("a file could not be brought to somebody: {}", failed.getMessage());
            told = JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "message")
                    .put("textFormat", "plain")
                    .put("text", "\"" + FileCards.name(file) + "\" could not be brought to your files. Ask again.");
        }
        try {
            api.post(activity.serviceUrl(), activity.conversation().id(), told);
        } catch (Refusal refusal) {
            log.warn("what became of a file could not be said: {}", refusal.getMessage());
        }
        forgetOffer(activity);
    }

    /** In one piece, as files of answers are small. */
    private void put(String url, byte[] content) throws IOException {
        if (!hosts.allow(url)) {
            throw new IOException("the address is not on one of teams.file-hosts");
        }
        if (content.length == 0) {
            throw new IOException("the file is empty");
        }
        Request request = new Request.Builder()
                .url(url)
                .header("Content-Range", "bytes 0-%d/%d".formatted(content.length - 1, content.length))
                .put(RequestBody.create(content, MediaType.get("application/octet-stream")))
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP status " + response.code());
            }
        }
    }

    private byte[] content(TenantId tenant, FileRef file) {
        return ((FileContent) bus.call(Addresses.FILE, new ReadFile(tenant, file.id())))
                .content()
                .getBytes();
    }

    /** An offer can be answered once only; the card stays where it cannot be deleted. */
    private void forgetOffer(Activity activity) {
        try {
            api.delete(activity.serviceUrl(), activity.conversation().id(), activity.replyToId());
        } catch (Refusal refusal) {
            log.debug("an offer stays: {}", refusal.getMessage());
        }
    }
}
