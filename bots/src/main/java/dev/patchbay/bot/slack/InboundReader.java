package dev.patchbay.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.File;
import dev.patchbay.bot.PlainText;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Slack's events into messages in our words; one that is nobody's question to us is none. */
final class InboundReader {

    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{1,12})\\.(\\d{6})");

    private final TenantId tenant;
    private final UserDirectory users;

    InboundReader(TenantId tenant, UserDirectory users) {
        this.tenant = tenant;
        this.users = users;
    }

    /**
     * Reads a message. The same message comes as {@code message} and, when it mentions the bot, as
     * {@code app_mention}, in either order: both give the same key and the same addressing.
     */
    Optional<InboundMessage> read(ChatEvent event) {
        Optional<Addressing> addressing = addressing(event);
        boolean byPerson =
                !event.automatic() && !event.user().isEmpty() && !event.user().equals(event.bot());
        if (addressing.isEmpty() || !byPerson) {
            return Optional.empty();
        }
        return users.person(event.user(), event.team()).map(sender -> message(event, addressing.get(), sender));
    }

    /** Reads a pressed button: its question, asked by whoever pressed it, in the thread it stands in. */
    Optional<InboundMessage> read(BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().getFirst();
        BlockActionPayload.Container container = payload.getContainer();
        if (payload.getChannel() == null || action.getValue() == null) {
            return Optional.empty();
        }
        String thread = container.getThreadTs() == null ? container.getMessageTs() : container.getThreadTs();
        String team = payload.getTeam().getId();
        return users.person(payload.getUser().getId(), team)
                .map(sender -> new InboundMessage(
                        tenant,
                        new Place(Platform.SLACK, team, payload.getChannel().getId(), thread),
                        "action:" + team + ":" + container.getMessageTs() + ":" + action.getActionTs(),
                        sender,
                        Addressing.DIRECT,
                        instant(action.getActionTs()),
                        text(action.getValue()),
                        List.of()));
    }

    private InboundMessage message(ChatEvent event, Addressing addressing, Sender sender) {
        String thread = event.thread().isEmpty() ? event.ts() : event.thread();
        return new InboundMessage(
                tenant,
                new Place(Platform.SLACK, event.team(), event.channel(), thread),
                "message:" + event.team() + ":" + event.channel() + ":" + event.ts(),
                sender,
                addressing,
                instant(event.ts()),
                text(SlackText.read(event.text(), event.bot())),
                event.files().stream().map(InboundReader::attachment).toList());
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

    private static String text(String read) {
        return PlainText.cut(PlainText.clean(read), InboundMessage.MAX_TEXT);
    }

    /** A file Slack gives no address for, being deleted or hidden, keeps an empty source: fetching it says so. */
    private static Attachment attachment(File file) {
        String name = Optional.ofNullable(file.getName()).orElse(String.valueOf(file.getTitle()));
        long size = Optional.ofNullable(file.getSize()).orElse(0);
        String source = Optional.ofNullable(file.getUrlPrivateDownload()).orElse(file.getUrlPrivate());
        return Attachment.remote(name, size, Optional.ofNullable(source).orElse(""));
    }
}
