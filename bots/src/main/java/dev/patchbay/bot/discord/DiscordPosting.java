package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Posting;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.bot.discord.DiscordApi.Content;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand.ReadFile;
import dev.patchbay.model.file.FileReply.FileContent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts messages, each with a nonce; a post is named by its channel and its message. */
final class DiscordPosting implements Posting<Post> {

    private final Bus bus;
    private final DiscordApi api;
    private final Threads threads;
    private final HistorySearch search;
    private final Connection connection;

    DiscordPosting(Bus bus, DiscordApi api, Threads threads, Connection connection) {
        this.bus = bus;
        this.api = api;
        this.threads = threads;
        this.connection = connection;
        search = new HistorySearch(api);
    }

    /** To Discord a thread is a channel. */
    @Override
    public String lane(Deliver deliver) {
        return deliver.place().thread();
    }

    @Override
    public List<Post> render(Deliver deliver) {
        return ReplyRenderer.render(
                deliver.reply(), deliver.delivery(), deliver.asker().isPresent());
    }

    @Override
    public Optional<List<Post>> plainer(Post post) {
        return post.plainer();
    }

    @Override
    public String post(Deliver deliver, Post post, String part) throws Refusal {
        String channel = threads.channel(deliver.place());
        List<Content> files = files(deliver, post);
        ObjectNode message = created(post, deliver.delivery(), part);
        try {
            return new PostName(channel, api.post(channel, message, files)).toString();
        } catch (Refusal refusal) {
            throw files.isEmpty() ? refusal : DiscordErrors.withFiles(refusal);
        }
    }

    @Override
    public String change(Deliver deliver, String standing, Post post, String part) throws Refusal {
        PostName name = PostName.parse(standing);
        List<Content> files = files(deliver, post);
        ObjectNode message = changed(post);
        try {
            inOpenThread(name.channel(), () -> api.edit(name.channel(), name.message(), message, files));
            return standing;
        } catch (Refusal refusal) {
            throw files.isEmpty() ? refusal : DiscordErrors.withFiles(refusal);
        }
    }

    /** The body of a new message. */
    static ObjectNode created(Post post, DeliveryId delivery, String part) {
        return post.message().deepCopy().put("nonce", Nonce.of(delivery, part)).put("enforce_nonce", true);
    }

    /** The body that makes a message that stands into the post: what the post has not, the message loses. */
    static ObjectNode changed(Post post) {
        ObjectNode message = post.message().deepCopy();
        List.of("embeds", "components", "attachments").stream()
                .filter(field -> !message.has(field))
                .forEach(message::putArray);
        return message.has("flags") ? message : message.put("flags", 0);
    }

    @Override
    public void delete(Deliver deliver, String standing) throws Refusal {
        PostName name = PostName.parse(standing);
        inOpenThread(name.channel(), () -> api.delete(name.channel(), name.message()));
    }

    /** A new message brings back a thread that was put away; what is done to one that stands does not. */
    private void inOpenThread(String channel, Change change) throws Refusal {
        try {
            change.run();
        } catch (Refusal refusal) {
            if (!DiscordErrors.is(refusal, DiscordErrors.THREAD_ARCHIVED)) {
                throw refusal;
            }
            api.bringBack(channel);
            change.run();
        }
    }

    @Override
    public Map<String, String> find(Deliver deliver) throws Refusal {
        String bot = connection
                .session()
                .map(session -> session.getSelfUser().getId())
                .orElseThrow(() -> new Refusal(Kind.LATER, Duration.ofSeconds(3), "There is no connection to Discord"));
        Map<String, Post> expected = new LinkedHashMap<>();
        List<Post> posts = render(deliver);
        for (int index = 0; index < posts.size(); index++) {
            expected.put("" + index, posts.get(index));
            List<Post> plainer = posts.get(index).plainer().orElse(List.of());
            for (int piece = 0; piece < plainer.size(); piece++) {
                expected.put(index + "." + piece, plainer.get(piece));
            }
        }
        return search.find(threads.channel(deliver.place()), deliver.delivery(), expected, bot);
    }

    private List<Content> files(Deliver deliver, Post post) throws Refusal {
        List<Content> files = new ArrayList<>();
        for (Upload upload : post.uploads()) {
            files.add(new Content(upload.name(), upload.description(), bytes(deliver, upload)));
        }
        return files;
    }

    private byte[] bytes(Deliver deliver, Upload upload) throws Refusal {
        return switch (upload) {
            case Upload.Made made -> made.content();
            case Upload.Stored stored -> read(deliver, stored);
        };
    }

    /** A file that is not there does not come back: its post goes as text. */
    private byte[] read(Deliver deliver, Upload.Stored stored) throws Refusal {
        try {
            ReadFile read = new ReadFile(deliver.tenant(), stored.file().id());
            return ((FileContent) bus.call(Addresses.FILE, read)).content().getBytes();
        } catch (Failure failure) {
            Kind kind = failure.code().status() >= 500 ? Kind.UNCONFIRMED : Kind.FORM;
            throw new Refusal(kind, Duration.ZERO, "\"" + stored.name() + "\" could not be read", failure);
        }
    }

    private interface Change {
        void run() throws Refusal;
    }
}
