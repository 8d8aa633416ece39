package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.File;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.Attachment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of messages. Of one that came by Slack Connect a message has the id alone, and Slack wants to be asked for the
 * rest (docs.slack.dev, "Using Slack Connect", check_file_info). One that could not be asked for keeps its id as its
 * source, and is asked for again when it is fetched.
 */
final class SharedFiles {

    private static final String UNASKED = "check_file_info";
    private static final String BY_ID = "slack-file:";

    /** Part of an acknowledgement, which Slack awaits for three seconds. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final SlackApi api;

    /** @param api whose calls are as quick as whoever reads needs them to be */
    SharedFiles(SlackApi api) {
        this.api = api;
    }

    /** The files of an event; all that have to be asked for are, at once. */
    List<Attachment> of(JsonNode files) {
        List<CompletableFuture<Attachment>> read = StreamSupport.stream(files.spliterator(), false)
                .map(this::reading)
                .toList();
        return read.stream().map(CompletableFuture::join).toList();
    }

    /** A file of a message that was read back. */
    Attachment of(File file) {
        return UNASKED.equals(file.getFileAccess()) ? asked(file.getId()) : described(file);
    }

    /** The attachment as it can be fetched: with an address, if it has only its id so far. */
    Attachment located(Attachment attachment) throws Refusal {
        String source = attachment.source().orElse("");
        return source.startsWith(BY_ID) ? described(api.file(source.substring(BY_ID.length()))) : attachment;
    }

    private CompletableFuture<Attachment> reading(JsonNode file) {
        if (!file.path("file_access").asText().equals(UNASKED)) {
            return CompletableFuture.completedFuture(described(file));
        }
        String id = file.path("id").asText();
        CompletableFuture<Attachment> reading = new CompletableFuture<>();
        Thread.ofVirtual().name("slack-file").start(() -> reading.complete(asked(id)));
        return reading.completeOnTimeout(byId(id), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Never fails: a message is not held up by what is known of its files. */
    private Attachment asked(String id) {
        try {
            return described(api.file(id));
        } catch (Refusal | RuntimeException refused) {
            log.info("file {} could not be asked for: {}", id, refused.getMessage());
            return byId(id);
        }
    }

    private static Attachment byId(String id) {
        return Attachment.remote("file", 0, BY_ID + id);
    }

    /** A file Slack gives no address for, being deleted or hidden, keeps an empty source: fetching it says so. */
    private static Attachment described(JsonNode file) {
        String name = file.path("name").asText(file.path("title").asText("file"));
        String source = file.path("url_private_download")
                .asText(file.path("url_private").asText(""));
        return Attachment.remote(name, file.path("size").asLong(), source);
    }

    private static Attachment described(File file) {
        return described(BlockKit.object()
                .put("name", file.getName())
                .put("title", file.getTitle())
                .put("size", Optional.ofNullable(file.getSize()).orElse(0))
                .put("url_private_download", file.getUrlPrivateDownload())
                .put("url_private", file.getUrlPrivate()));
    }
}
