package dev.patchbay.bot.slack;

import dev.patchbay.bot.PlainText;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Sender;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Slack's message events into messages in our words; one that is nobody's question to us is none. */
final class InboundReader {

    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{1,12})\\.(\\d{6})");

    private InboundReader() {}

    /**
     * Reads a message. The same message comes as {@code message} and, when it mentions the bot, as
     * {@code app_mention}, in either order: both give the same key and the same addressing.
     */
    static Optional<InboundMessage> read(Workspace workspace, ChatEvent event) {
        Optional<Addressing> addressing = addressing(event);
        boolean byPerson =
                !event.automatic() && !event.user().isEmpty() && !event.user().equals(event.bot());
        if (addressing.isEmpty() || !byPerson) {
            return Optional.empty();
        }
        return workspace
                .users()
                .person(event.user())
                .map(sender -> message(workspace, event, addressing.get(), sender));
    }

    /** What names a message for us, once and for all. */
    static String key(String team, String channel, String ts) {
        return "message:" + team + ":" + channel + ":" + ts;
    }

    private static InboundMessage message(Workspace workspace, ChatEvent event, Addressing addressing, Sender sender) {
        String thread = event.thread().isEmpty() ? event.ts() : event.thread();
        return new InboundMessage(
                workspace.tenant(),
                new Place(Platform.SLACK, event.team(), event.channel(), thread),
                key(event.team(), event.channel(), event.ts()),
                sender,
                addressing,
                instant(event.ts()),
                text(SlackText.read(event.text(), event.bot())),
                new SharedFiles(workspace.quick()).of(event.files()),
                workspace.rooms().room(event.channel(), event.external()),
                !event.thread().isEmpty() && !event.thread().equals(event.ts()),
                Optional.empty());
    }

    /** A top-level message of a channel that does not mention the bot is not for it. */
    private static Optional<Addressing> addressing(ChatEvent event) {
        boolean mentioned = event.mention() || !event.bot().isEmpty() && SlackText.mentions(event.text(), event.bot());
        if (mentioned || event.direct()) {
            return Optional.of(Addressing.DIRECT);
        }
        boolean inThread = !event.thread().isEmpty() && !event.thread().equals(event.ts());
        return inThread ? Optional.of(Addressing.THREAD) : Optional.empty();
    }

    /** A Slack timestamp, seconds and microseconds, to the microsecond. */
    static Instant instant(String timestamp) {
        Matcher matcher = TIMESTAMP.matcher(timestamp);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a Slack timestamp: " + timestamp);
        }
        return Instant.ofEpochSecond(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)) * 1_000);
    }

    /** Text within what a message may have. */
    static String text(String read) {
        return PlainText.cut(PlainText.clean(read), InboundMessage.MAX_TEXT);
    }
}
