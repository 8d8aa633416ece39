package dev.patchbay.bot.slack;

import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.patchbay.bot.Posting;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand.ReadFile;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileReply.FileContent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does one post: a message in one call; a file in three, of which only the last shows it. A message is named by its
 * timestamp, a file by its file's id.
 */
final class SlackPosting implements Posting<Post> {

    /** From this attempt on, a file that cannot be brought to Slack no longer holds the answer back. */
    private static final int ATTEMPTS_TO_UPLOAD = 3;

    private final Bus bus;
    private final Workspaces workspaces;

    SlackPosting(Bus bus, Workspaces workspaces) {
        this.bus = bus;
        this.workspaces = workspaces;
    }

    @Override
    public List<Post> render(Deliver deliver) {
        return ReplyRenderer.render(deliver);
    }

    @Override
    public Optional<List<Post>> plainer(Post post) {
        return post.plainer();
    }

    @Override
    public String post(Deliver deliver, Post post, String part) throws Refusal {
        PostMark mark = new PostMark(deliver.delivery(), part);
        return switch (post) {
            case Post.Message message -> post(deliver, message, mark);
            case Post.Upload file -> upload(deliver, file, mark);
        };
    }

    private String post(Deliver deliver, Post.Message message, PostMark mark) throws Refusal {
        Workspace workspace = workspace(deliver);
        Optional<String> streamed = workspace.stream().post(deliver, message, mark);
        return streamed.isPresent() ? streamed.get() : workspace.api().post(deliver.place(), message, mark.metadata());
    }

    /** A message is changed; where a file stood or is to stand, the post is replaced. */
    @Override
    public String change(Deliver deliver, String standing, Post post, String part) throws Refusal {
        if (post instanceof Post.Message message && !isFile(standing)) {
            api(deliver).update(deliver.place(), standing, message, new PostMark(deliver.delivery(), part).metadata());
            return standing;
        }
        delete(deliver, standing);
        return post(deliver, post, part);
    }

    @Override
    public void delete(Deliver deliver, String standing) throws Refusal {
        if (isFile(standing)) {
            api(deliver).deleteFile(standing);
        } else {
            api(deliver).delete(deliver.place(), standing);
        }
    }

    /** What a cut-off stream left is removed, since Slack lets nobody go on with it for long. */
    @Override
    public Map<String, String> find(Deliver deliver) throws Refusal {
        Workspace workspace = workspace(deliver);
        ThreadReader.Found found = new ThreadReader(workspace.api()).find(deliver.place(), deliver.delivery());
        for (String ts : found.cutOff()) {
            workspace.stream().takeBack(deliver.place(), ts);
        }
        return found.parts();
    }

    private SlackApi api(Deliver deliver) throws Refusal {
        return workspace(deliver).api();
    }

    private Workspace workspace(Deliver deliver) throws Refusal {
        return workspaces.of(deliver.tenant(), deliver.place());
    }

    /** Whether a post is named as a file is. */
    static boolean isFile(String reference) {
        return reference.startsWith("F");
    }

    private String upload(Deliver deliver, Post.Upload upload, PostMark mark) throws Refusal {
        String file = prepare(deliver, upload, mark);
        api(deliver).completeUpload(deliver.place(), file, SlackText.escape(upload.title(), SlackLimits.FILE_TITLE));
        return file;
    }

    /** Brings the file to Slack, where nobody sees it yet; so it may be given up without a double. */
    private String prepare(Deliver deliver, Post.Upload upload, PostMark mark) throws Refusal {
        try {
            byte[] content = content(deliver, upload.content());
            String alternative = SlackText.escape(upload.alternative(), SlackLimits.ALT_TEXT);
            SlackApi api = api(deliver);
            String name = mark.fileName(upload.content().name());
            FilesGetUploadURLExternalResponse target = api.uploadUrl(name, content.length, alternative);
            api.upload(target.getUploadUrl(), upload.content().mediaType(), content);
            return target.getFileId();
        } catch (Refusal refusal) {
            boolean passing = refusal.kind() == Kind.UNCONFIRMED && deliver.attempt() < ATTEMPTS_TO_UPLOAD;
            throw passing || refusal.kind() == Kind.SLOW_DOWN || refusal.kind() == Kind.GONE
                    ? refusal
                    : new Refusal(Kind.FORM, Duration.ZERO, refusal.getMessage(), refusal);
        }
    }

    private byte[] content(Deliver deliver, Post.Content content) throws Refusal {
        return switch (content) {
            case Post.Content.Made made -> made.bytes().get();
            case Post.Content.Stored stored -> stored(deliver, stored.file().id());
        };
    }

    private byte[] stored(Deliver deliver, FileId file) throws Refusal {
        try {
            ReadFile read = new ReadFile(deliver.tenant(), file);
            return ((FileContent) bus.call(Addresses.FILE, read)).content().getBytes();
        } catch (Failure failure) {
            Kind kind = failure.code().status() >= 500 ? Kind.UNCONFIRMED : Kind.FORM;
            throw new Refusal(kind, Duration.ZERO, "The file could not be read", failure);
        }
    }
}
