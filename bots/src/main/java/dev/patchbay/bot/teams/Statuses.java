package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.model.chat.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is being done for somebody, as Teams shows it: in direct conversations the beginning of a streamed message, whose
 * end is the answer; elsewhere the dots of somebody typing (learn.microsoft.com, "Stream bot messages").
 */
final class Statuses {

    /** A stream ends after two minutes; one that is near it is not used any more. */
    private static final Duration LIFE = Duration.ofSeconds(100);

    /** Teams takes one a second at most, and asks for some more time between them. */
    static final Duration BETWEEN_STEPS = Duration.ofMillis(1_500);

    private static final Duration BETWEEN_DOTS = Duration.ofSeconds(4);
    private static final int LONGEST = 1_000;
    private static final int REMEMBERED = 10_000;

    private final ConnectorApi api;
    private final Clock clock;
    private final Map<Place, Stream> streams = new RecentMap<>(REMEMBERED);
    private final Map<Place, Instant> typed = new RecentMap<>(REMEMBERED);

    Statuses(ConnectorApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** A message that is being streamed. */
    record Stream(String id, int sequence, Instant since, Instant last) {

        boolean isAliveAt(Instant time) {
            return time.isBefore(since.plus(LIFE));
        }

        Stream next(Instant now) {
            return new Stream(id, sequence + 1, since, now);
        }
    }

    /** Shows a line; nothing to clear is done for an empty one: both forms pass by themselves. */
    void show(Reference reference, Place place, String text) throws Refusal {
        if (text.isBlank()) {
            return;
        }
        if (reference.isPersonal()) {
            step(reference, place, text);
        } else {
            dots(reference, place);
        }
    }

    /** The stream whose end an answer may be, taken once. */
    synchronized Optional<Stream> take(Place place) {
        return Optional.ofNullable(streams.remove(place))
                .filter(stream -> isAlive(stream) && !stream.id().isEmpty());
    }

    /** Opens a stream with a line, to be ended by the caller; empty where Teams does not stream there. */
    Optional<Stream> open(Reference reference, Place place, String line) throws Refusal {
        Stream first = new Stream("", 1, clock.instant(), clock.instant());
        try {
            String name = post(reference, place, first, line);
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Stream(name, first.sequence(), first.since(), first.last()));
        } catch (Refusal refusal) {
            if (refusal.kind() == Kind.FORM || refusal.kind() == Kind.MISSING) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    boolean isAlive(Stream stream) {
        return stream.isAliveAt(clock.instant());
    }

    /** Says of a message that it ends a stream. */
    static ObjectNode ending(String stream, ObjectNode message) {
        return inStream(message, stream, "final", 0);
    }

    /** One step of a place at a time, so that they stay in order; one that comes too soon is left out. */
    private void step(Reference reference, Place place, String text) throws Refusal {
        Optional<Stream> due = due(place);
        if (due.isEmpty()) {
            return;
        }
        Stream step = due.get();
        String named = "";
        try {
            named = post(reference, place, step, text);
        } finally {
            if (step.id().isEmpty()) {
                began(place, named, step);
            }
        }
    }

    private String post(Reference reference, Place place, Stream step, String text) throws Refusal {
        ObjectNode activity = JsonNodeFactory.instance
                .objectNode()
                .put("type", "typing")
                .put("text", PlainText.cut(PlainText.clean(text), LONGEST));
        inStream(activity, step.id(), "informative", step.sequence());
        return api.post(reference.serviceUrl(), Reference.conversation(place), activity);
    }

    /** The name of a stream comes with its first step; without one there is none. */
    private synchronized void began(Place place, String name, Stream step) {
        if (name.isEmpty()) {
            streams.remove(place);
        } else {
            streams.put(place, new Stream(name, step.sequence(), step.since(), step.last()));
        }
    }

    /** The step that may be made now: the first of a stream has no name yet. */
    private synchronized Optional<Stream> due(Place place) {
        Instant now = clock.instant();
        Stream stream = streams.get(place);
        if (stream == null || !isAlive(stream)) {
            stream = new Stream("", 0, now, Instant.EPOCH);
        } else if (stream.id().isEmpty() || now.isBefore(stream.last().plus(BETWEEN_STEPS))) {
            return Optional.empty();
        }
        Stream next = stream.next(now);
        streams.put(place, next);
        return Optional.of(next);
    }

    private void dots(Reference reference, Place place) throws Refusal {
        Instant now = clock.instant();
        synchronized (this) {
            Instant last = typed.put(place, now);
            if (last != null && now.isBefore(last.plus(BETWEEN_DOTS))) {
                typed.put(place, last);
                return;
            }
        }
        ObjectNode typing = JsonNodeFactory.instance.objectNode().put("type", "typing");
        api.post(reference.serviceUrl(), Reference.conversation(place), typing);
    }

    /** @param sequence the step's number; the end has none */
    static ObjectNode inStream(ObjectNode activity, String id, String type, int sequence) {
        ObjectNode entity = activity.withArray("entities").addObject();
        entity.put("type", "streaminfo").put("streamType", type);
        if (!type.equals("final")) {
            entity.put("streamSequence", sequence);
        }
        if (!id.isEmpty()) {
            entity.put("streamId", id);
        }
        return activity;
    }
}
