package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Posting;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Posts into Teams, which takes no key that excludes doubles and has no way to look for what was posted (ADR 8). So a
 * message begins as a line, or as the streamed message that told of the work on it; what it says is put in that place,
 * which may be done any number of times. Offers of files cannot be changed: those confirmed are remembered as long as
 * the process runs.
 */
final class TeamsPosting implements Posting<Post> {

    private static final int REMEMBERED = 10_000;
    private static final String FIRST = "0";

    private final ConnectorApi api;
    private final References references;
    private final Statuses statuses;
    private final FileAttic files;
    private final Map<DeliveryId, Map<String, String>> confirmed = new RecentMap<>(REMEMBERED);
    private final Map<DeliveryId, Statuses.Stream> ending = new RecentMap<>(REMEMBERED);
    private final Set<DeliveryId> written = Collections.newSetFromMap(new RecentMap<>(REMEMBERED));
    private final AnswerStream answers;
    private final RefreshReaders refreshers;

    TeamsPosting(
            ConnectorApi api,
            References references,
            Statuses statuses,
            AnswerStream answers,
            RefreshReaders refreshers,
            FileAttic files) {
        this.api = api;
        this.references = references;
        this.statuses = statuses;
        this.answers = answers;
        this.refreshers = refreshers;
        this.files = files;
    }

    @Override
    public List<Post> render(Deliver deliver) {
        Reference reference = reference(deliver);
        List<Post> posts = ReplyRenderer.render(
                deliver.reply(),
                deliver.delivery(),
                reference.isPersonal(),
                deliver.asker().isPresent(),
                files.of(deliver.tenant(), deliver.delivery()));
        return deliver.reply().soleTicket().isPresent() ? refreshers.onto(posts, deliver, reference) : posts;
    }

    @Override
    public Optional<List<Post>> plainer(Post post) {
        return post.plainer();
    }

    @Override
    public Optional<String> begin(Deliver deliver, Post post, String part) throws Refusal {
        if (post instanceof Post.Offer) {
            return Optional.empty();
        }
        Optional<Statuses.Stream> stream = part.equals(FIRST) ? stream(deliver, post) : Optional.empty();
        if (stream.isPresent()) {
            return Optional.of(stream.get().id());
        }
        return Optional.of(create(deliver, marked(Post.BEGINNING.json(), deliver, part)))
                .filter(name -> !name.isEmpty());
    }

    @Override
    public String post(Deliver deliver, Post post, String part) throws Refusal {
        String name = create(deliver, marked(post.json(), deliver, part));
        synchronized (confirmed) {
            confirmed
                    .computeIfAbsent(deliver.delivery(), first -> new HashMap<>())
                    .put(part, name);
        }
        return name;
    }

    @Override
    public String change(Deliver deliver, String standing, Post post, String part) throws Refusal {
        requireName(standing);
        ObjectNode activity = marked(post.json(), deliver, part);
        if (!ends(deliver, standing, post, activity)) {
            changeOrEnd(deliver, standing, post, activity);
        }
        return standing;
    }

    /** A stream that a process before this one has left cannot be changed while it lasts, but ended. */
    private void changeOrEnd(Deliver deliver, String standing, Post post, ObjectNode activity) throws Refusal {
        Reference reference = reference(deliver);
        try {
            api.change(reference.serviceUrl(), deliver.place().channel(), standing, activity);
        } catch (Refusal refusal) {
            boolean left = refusal.kind() == Kind.MISSING && isStreamed(deliver, post);
            if (!left || !answers.end(reference, deliver.place(), standing, activity.deepCopy())) {
                throw refusal;
            }
        }
    }

    private boolean isStreamed(Deliver deliver, Post post) {
        return deliver.asker().isPresent() && reference(deliver).isPersonal() && AnswerStream.isLong(post);
    }

    @Override
    public void delete(Deliver deliver, String standing) throws Refusal {
        requireName(standing);
        api.delete(reference(deliver).serviceUrl(), deliver.place().channel(), standing);
    }

    /** The offers this process knows of; after a crash there are none. */
    @Override
    public Map<String, String> find(Deliver deliver) {
        synchronized (confirmed) {
            return Map.copyOf(confirmed.getOrDefault(deliver.delivery(), Map.of()));
        }
    }

    private String create(Deliver deliver, ObjectNode activity) throws Refusal {
        return api.post(reference(deliver).serviceUrl(), conversation(deliver), activity);
    }

    /** The stream of a direct conversation that an answer is to end; a long one opens one. Remembered until it has. */
    private Optional<Statuses.Stream> stream(Deliver deliver, Post post) throws Refusal {
        Optional<Statuses.Stream> stream =
                deliver.asker().isPresent() ? statuses.take(deliver.place()) : Optional.empty();
        if (stream.isEmpty() && isStreamed(deliver, post)) {
            stream = statuses.open(reference(deliver), deliver.place(), Post.BEGINNING_TEXT);
        }
        stream.ifPresent(taken -> {
            synchronized (ending) {
                ending.put(deliver.delivery(), taken);
            }
        });
        return stream;
    }

    /** Ends the stream of that name; false where there is none, or it is over: then its message is changed like any. */
    private boolean ends(Deliver deliver, String standing, Post post, ObjectNode activity) throws Refusal {
        Statuses.Stream stream;
        boolean first;
        synchronized (ending) {
            stream = ending.get(deliver.delivery());
            first = written.add(deliver.delivery());
        }
        if (stream == null || !stream.id().equals(standing) || !statuses.isAlive(stream)) {
            return false;
        }
        if (first && post instanceof Post.Message message && AnswerStream.isLong(message)) {
            write(deliver, stream, message);
        }
        return answers.end(reference(deliver), deliver.place(), stream.id(), activity.deepCopy());
    }

    /** An adapter that is being stopped leaves the stream as it is: its end comes with the next attempt. */
    private void write(Deliver deliver, Statuses.Stream stream, Post.Message message) throws Refusal {
        try {
            answers.write(reference(deliver), deliver.place(), stream, message);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Kind.UNCONFIRMED, Duration.ZERO, "stopped in the middle of an answer", stopped);
        }
    }

    /** The thread; for a post that began one, that thread. */
    private String conversation(Deliver deliver) {
        Place place = deliver.place();
        String root = deliver.standing().stream().findFirst().orElse(null);
        boolean begins = place.thread().equals(place.channel())
                && reference(deliver).kind().equals("channel");
        return begins && root != null
                ? Activity.Conversation.thread(place.channel(), root)
                : Reference.conversation(place);
    }

    /** Each message carries its reply's name, for those who look at it; Teams itself does nothing with it. */
    private static ObjectNode marked(ObjectNode activity, Deliver deliver, String part) {
        activity.withObject("channelData").put("patchbayPart", deliver.delivery() + ":" + part);
        return activity;
    }

    private Reference reference(Deliver deliver) {
        return references.find(deliver.tenant(), deliver.place());
    }

    private static void requireName(String standing) throws Refusal {
        if (standing.isEmpty()) {
            throw new Refusal(Kind.MISSING, Duration.ZERO, "the post has no name to change it by");
        }
    }
}
