package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.LongText;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.model.chat.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams a long answer into a direct conversation: its text appears piece by piece, its cards with the message that ends
 * the stream (learn.microsoft.com, "Stream bot messages"). Each step says all that was said before, so one that is lost
 * or refused costs nothing: the end says it all.
 */
final class AnswerStream {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final ConnectorApi api;
    private final Clock clock;

    AnswerStream(ConnectorApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    static boolean isLong(Post post) {
        return post instanceof Post.Message message
                && LongText.isLong(message.text().length());
    }

    /** Shows the text of a message as far as Teams takes it before the stream is to end. */
    void write(Reference reference, Place place, Statuses.Stream begun, Post.Message message)
            throws InterruptedException {
        Statuses.Stream stream = begun;
        for (String text : cumulative(message.text())) {
            Instant due = stream.last().plus(Statuses.BETWEEN_STEPS);
            if (!stream.isAliveAt(due)) {
                return;
            }
            Thread.sleep(Duration.between(clock.instant(), due));
            stream = stream.next(clock.instant());
            try {
                api.post(reference.serviceUrl(), Reference.conversation(place), step(stream, text));
            } catch (Refusal refusal) {
                log.info("the rest of an answer comes at once: {}", refusal.getMessage());
                return;
            }
        }
    }

    /** Where a stream was left by a process that is gone, its message ends it; false where it is over. */
    boolean end(Reference reference, Place place, String stream, ObjectNode message) throws Refusal {
        try {
            api.post(reference.serviceUrl(), Reference.conversation(place), Statuses.ending(stream, message));
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() == Kind.MISSING || refusal.kind() == Kind.FORM) {
                return false;
            }
            throw refusal;
        }
    }

    /** What stands after each step but the last, torn between words; nothing where the text has no place to tear it. */
    static List<String> cumulative(String text) {
        int size = LongText.piece(text.length());
        List<String> shown = new ArrayList<>();
        int end = wordEnd(text, size);
        while (end < text.length()) {
            shown.add(text.substring(0, end));
            end = wordEnd(text, end + size);
        }
        return shown;
    }

    private static int wordEnd(String text, int from) {
        int end = Math.min(from, text.length());
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static ObjectNode step(Statuses.Stream stream, String text) {
        ObjectNode activity = JsonNodeFactory.instance
                .objectNode()
                .put("type", "typing")
                .put("text", text)
                .put("textFormat", "plain");
        return Statuses.inStream(activity, stream.id(), "streaming", stream.sequence());
    }
}
