package dev.patchbay.bot.slack;

import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.patchbay.bot.slack.SlackRefusal.Kind;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand.ReadFile;
import dev.patchbay.model.file.FileReply.FileContent;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Does one post: a message in one call; a drawing in three, of which only the last shows it. */
final class Poster {

    /** From this attempt on, a drawing that cannot be brought to Slack no longer holds the answer back. */
    private static final int ATTEMPTS_TO_DRAW = 3;

    private final Bus bus;
    private final SlackApi api;

    Poster(Bus bus, SlackApi api) {
        this.bus = bus;
        this.api = api;
    }

    /** Posts and answers with what names the post on Slack: a message's timestamp, a file's id. */
    String post(Deliver deliver, Post post, PostMark mark) throws SlackRefusal {
        return switch (post) {
            case Post.Message message -> api.post(deliver.place(), message, mark.metadata());
            case Post.Picture picture -> upload(deliver, picture, mark);
        };
    }

    /** What stands for a post Slack refuses; empty when nothing plainer is left. */
    static Optional<List<Post>> plainer(Post post) {
        return switch (post) {
            case Post.Message message -> MessagePacker.plainer(message);
            case Post.Picture picture -> Optional.of(picture.standIn());
        };
    }

    private String upload(Deliver deliver, Post.Picture picture, PostMark mark) throws SlackRefusal {
        String file = prepare(deliver, picture, mark);
        api.completeUpload(deliver.place(), file, SlackText.escape(picture.title(), SlackLimits.FILE_TITLE));
        return file;
    }

    /** Brings the drawing to Slack, where nobody sees it yet; so it may be given up without a double. */
    private String prepare(Deliver deliver, Post.Picture picture, PostMark mark) throws SlackRefusal {
        try {
            byte[] content = content(deliver, picture).getBytes();
            String alternative = SlackText.escape(picture.alternative(), SlackLimits.ALT_TEXT);
            FilesGetUploadURLExternalResponse upload = api.uploadUrl(mark.fileName(), content.length, alternative);
            api.upload(upload.getUploadUrl(), picture.file().mediaType(), content);
            return upload.getFileId();
        } catch (SlackRefusal refusal) {
            boolean passing = refusal.kind() == Kind.UNCONFIRMED && deliver.attempt() < ATTEMPTS_TO_DRAW;
            throw passing || refusal.kind() == Kind.SLOW_DOWN || refusal.kind() == Kind.GONE
                    ? refusal
                    : new SlackRefusal(Kind.FORM, Duration.ZERO, refusal.getMessage(), refusal);
        }
    }

    private Buffer content(Deliver deliver, Post.Picture picture) throws SlackRefusal {
        try {
            ReadFile read = new ReadFile(deliver.tenant(), picture.file().id());
            return ((FileContent) bus.call(Addresses.FILE, read)).content();
        } catch (Failure failure) {
            Kind kind = failure.code().status() >= 500 ? Kind.UNCONFIRMED : Kind.FORM;
            throw new SlackRefusal(kind, Duration.ZERO, "The drawing could not be read", failure);
        }
    }
}
