package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Messages that are written before people's eyes, and their rules (learn.microsoft.com, "Stream bot messages"): in
 * direct conversations only, in order, no faster than one a second, no longer than two minutes, and not after the end.
 */
final class Streams {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Clock clock;
    private final Map<String, Open> open = new HashMap<>();

    Streams(Clock clock) {
        this.clock = clock;
    }

    /** What an activity says of the stream it belongs to. */
    record Info(String id, String type, int sequence) {}

    private record Open(String chat, int sequence, Instant since, Instant last, boolean ended) {}

    static Optional<Info> info(JsonNode activity) {
        for (JsonNode entity : activity.path("entities")) {
            if (entity.path("type").asText().equals("streaminfo")) {
                return Optional.of(new Info(
                        entity.path("streamId").asText(),
                        entity.path("streamType").asText(),
                        entity.path("streamSequence").asInt()));
            }
        }
        return Optional.empty();
    }

    /** Shows a step of a stream; its first gives it an id. */
    synchronized String update(Chat chat, Info info, ObjectNode activity) throws Refused {
        boolean known = info.type().equals("informative") || info.type().equals("streaming");
        if (!chat.isPersonal() || !known || activity.path("text").asText().isBlank()) {
            throw new Refused(400, "BadArgument", "streaming api is not enabled for this conversation");
        }
        Instant now = clock.instant();
        if (info.id().isEmpty()) {
            if (info.sequence() != 1) {
                throw new Refused(400, "BadArgument", "a stream begins with sequence 1");
            }
            String id = UUID.randomUUID().toString();
            open.put(id, new Open(chat.id(), 1, now, now, false));
            return id;
        }
        Open stream = running(chat, info.id());
        if (now.isBefore(stream.last().plus(SHORTEST))) {
            throw new Refused(429, "TooManyRequests", "a stream is added to once a second");
        }
        if (info.sequence() <= stream.sequence()) {
            throw new Refused(400, "ContentStreamSequenceOrderPreConditionFailed", "steps come in order");
        }
        open.put(info.id(), new Open(chat.id(), info.sequence(), stream.since(), now, false));
        return info.id();
    }

    /** Ends a stream with its message. */
    synchronized void end(Chat chat, Info info) throws Refused {
        if (!info.type().equals("final")) {
            throw new Refused(400, "BadArgument", "a message ends its stream");
        }
        Open stream = running(chat, info.id());
        open.put(info.id(), new Open(chat.id(), stream.sequence(), stream.since(), clock.instant(), true));
    }

    /** A message that is still being written cannot be changed. */
    synchronized void requireOver(String id) throws Refused {
        Open stream = open.get(id);
        if (stream != null && !stream.ended() && !isOver(stream)) {
            throw new Refused(403, "ContentStreamNotAllowed", "the message is being streamed");
        }
    }

    private boolean isOver(Open stream) {
        return clock.instant().isAfter(stream.since().plus(LONGEST));
    }

    private Open running(Chat chat, String id) throws Refused {
        Open stream = open.get(id);
        if (stream == null || !stream.chat().equals(chat.id())) {
            throw new Refused(400, "BadArgument", "there is no such stream");
        }
        if (stream.ended()) {
            throw new Refused(403, "ContentStreamNotAllowed", "the stream has ended");
        }
        if (isOver(stream)) {
            throw new Refused(403, "ContentStreamNotAllowed", "the stream is older than two minutes");
        }
        return stream;
    }
}
