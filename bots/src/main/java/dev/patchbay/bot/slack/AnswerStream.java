package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.response.chat.ChatAppendStreamResponse;
import com.slack.api.methods.response.chat.ChatStartStreamResponse;
import com.slack.api.methods.response.chat.ChatStopStreamResponse;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams a long answer: its text appears paragraph by paragraph, its tables, charts and buttons when it ends
 * (docs.slack.dev, "chat.startStream", "chat.appendStream", "chat.stopStream"). The paragraphs are blocks and not
 * markdown, so nothing in them is formatting or a mention. The first block carries the mark by which a stream that was
 * cut off is found again.
 */
final class AnswerStream {

    /** Between two paragraphs: slow enough to be read as they come, and within what Slack allows a minute. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** How long a channel is answered without streaming after Slack has refused it there. */
    private static final Duration REFUSED = Duration.ofMinutes(10);

    private static final int REMEMBERED = 1_000;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final SlackCalls calls;
    private final SlackApi api;
    private final Clock clock;
    private final Map<String, Instant> refused = new RecentMap<>(REMEMBERED);

    AnswerStream(SlackCalls calls, SlackApi api, Clock clock) {
        this.calls = calls;
        this.api = api;
        this.clock = clock;
    }

    /**
     * Streams a message and answers with its timestamp; empty where nothing of it stands, and it is to be posted whole.
     *
     * @throws Refusal where it may stand unfinished
     */
    Optional<String> post(Deliver deliver, Post.Message message, PostMark mark) throws Refusal {
        Optional<StreamedText> text = StreamedText.of(message).filter(streamed -> isPossible(deliver));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> begun = begin(deliver, text.get(), mark);
        if (begun.isPresent() && !finish(deliver.place(), begun.get(), text.get(), mark)) {
            takeBack(deliver.place(), begun.get());
            return Optional.empty();
        }
        return begun;
    }

    /** Removes a stream that was cut off, so that the message is posted once. */
    void takeBack(Place place, String ts) throws Refusal {
        try {
            end(place, ts, List.of(), Optional.empty());
        } catch (Refusal ended) {
            log.debug("stream {} is not open: {}", ts, ended.getMessage());
        }
        try {
            api.delete(place, ts);
        } catch (Refusal refusal) {
            if (refusal.kind() != Kind.MISSING) {
                throw unconfirmed(refusal);
            }
        }
    }

    /** Slack streams into threads only, to somebody, and a version that stands is changed in place. */
    private boolean isPossible(Deliver deliver) {
        synchronized (refused) {
            Instant until = refused.get(deliver.place().channel());
            return deliver.attempt() == 1
                    && deliver.asker().isPresent()
                    && !deliver.place().thread().equals(deliver.place().channel())
                    && (until == null || clock.instant().isAfter(until));
        }
    }

    private Optional<String> begin(Deliver deliver, StreamedText text, PostMark mark) throws Refusal {
        Place place = deliver.place();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("channel", place.channel());
        fields.put("thread_ts", place.thread());
        fields.put("recipient_user_id", deliver.asker().orElseThrow());
        fields.put("recipient_team_id", place.space());
        fields.put("chunks", chunk(marked(text.pieces().getFirst(), mark.begun())));
        try {
            return Optional.of(calls.form("chat.startStream", fields, ChatStartStreamResponse.class)
                    .getTs());
        } catch (Refusal refusal) {
            if (refusal.kind() == Kind.UNCONFIRMED || refusal.kind() == Kind.GONE) {
                throw refusal;
            }
            doWithout(place, refusal);
            return Optional.empty();
        }
    }

    /** Whether the message stands whole now; what Slack would not take as it came is given with the end. */
    private boolean finish(Place place, String ts, StreamedText text, PostMark mark) throws Refusal {
        int next = 1;
        while (next < text.pieces().size() && append(place, ts, text.pieces().get(next))) {
            next++;
        }
        try {
            end(place, ts, text.from(next), Optional.of(mark));
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() == Kind.UNCONFIRMED || refusal.kind() == Kind.GONE) {
                throw refusal;
            }
            doWithout(place, refusal);
            return false;
        }
    }

    private void doWithout(Place place, Refusal refusal) {
        log.info("an answer in {} is posted whole: {}", place.channel(), refusal.getMessage());
        Duration pause = refusal.kind() == Kind.SLOW_DOWN ? refusal.pause() : REFUSED;
        synchronized (refused) {
            refused.put(place.channel(), clock.instant().plus(pause));
        }
    }

    private boolean append(Place place, String ts, ObjectNode piece) throws Refusal {
        pause();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("channel", place.channel());
        fields.put("ts", ts);
        fields.put("chunks", chunk(piece));
        try {
            calls.form("chat.appendStream", fields, ChatAppendStreamResponse.class);
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() == Kind.UNCONFIRMED) {
                throw refusal;
            }
            return false;
        }
    }

    private void end(Place place, String ts, List<ObjectNode> rest, Optional<PostMark> mark) throws Refusal {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("channel", place.channel());
        fields.put("ts", ts);
        if (mark.isPresent()) {
            ArrayNode blocks =
                    BlockKit.array().add(marked(rest.getFirst(), mark.get().ended()));
            blocks.addAll(rest.subList(1, rest.size()));
            fields.put("blocks", blocks.toString());
            fields.put(
                    "metadata",
                    WireJson.mapper().valueToTree(mark.get().fields()).toString());
        }
        calls.form("chat.stopStream", fields, ChatStopStreamResponse.class);
    }

    private static ObjectNode marked(ObjectNode block, String mark) {
        return block.deepCopy().put("block_id", mark);
    }

    private static String chunk(ObjectNode block) {
        ArrayNode chunks = BlockKit.array();
        chunks.addObject().put("type", "blocks").set("blocks", BlockKit.array().add(block));
        return chunks.toString();
    }

    private static void pause() throws Refusal {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unconfirmed(e);
        }
    }

    /** Whatever kept it from ending: what stands is to be looked for before anything is posted. */
    private static Refusal unconfirmed(Exception cause) {
        return new Refusal(Kind.UNCONFIRMED, Duration.ZERO, "A streamed answer was cut off", cause);
    }
}
