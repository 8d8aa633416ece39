package dev.patchbay.bot.discord;

import dev.patchbay.model.chat.ConversationCommand.ListTaken;
import dev.patchbay.model.chat.ConversationReply.TakenKeys;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what was written, changed and deleted while nobody was connected, after a start and after an outage longer than
 * Discord remembers a session: in every channel in which something was written since, what stands there is compared with
 * what was taken. What was taken before is not taken again, so it may look further back than it must.
 */
final class CatchUp {

    private static final int CHANNELS = 200;
    private static final int PAGE = 100;

    /** Of each channel; what was written in it after a thousand messages is not looked at. */
    private static final int PAGES = 10;

    /** Answers whose reactions are asked for, one by one, in all channels together. */
    private static final int THUMBS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final Clock clock;
    private final Duration window;
    private final Inbox inbox;
    private final Guilds guilds;
    private final DirectChannels direct;

    CatchUp(Inbox inbox, Guilds guilds, DirectChannels direct, Clock clock, Duration window) {
        this.inbox = inbox;
        this.guilds = guilds;
        this.direct = direct;
        this.clock = clock;
        this.window = window;
    }

    /** Notes that somebody writes to us directly. */
    void wroteDirectly(String channel) {
        direct.wroteIn(channel);
    }

    /**
     * Looks through the channels in the background; messages come the oldest of a channel first, and channels before
     * threads: what is said in a thread is for us only once we know of the mention that it began with.
     */
    void run(JDA session, Missed missed) {
        Thread.ofVirtual().name("discord-catch-up").start(() -> {
            Instant start = clock.instant().minus(window);
            long since = TimeUtil.getDiscordTimestamp(start.toEpochMilli());
            List<MessageChannel> channels = inGuilds(session)
                    .filter(channel -> channel.getLatestMessageIdLong() > since)
                    .sorted(Comparator.comparingLong(MessageChannel::getLatestMessageIdLong)
                            .reversed())
                    .limit(CHANNELS)
                    .sorted(Comparator.comparing(channel -> channel.getType().isThread()))
                    .toList();
            Search search = new Search(start, missed, new Semaphore(THUMBS));
            channels.forEach(channel -> compare(channel, search));
            LOG.info("caught up with {} channels of Discord, {} back", channels.size(), window);
            List<MessageChannel> conversations = direct.writtenInSince(session, since);
            conversations.forEach(channel -> compare(channel, search));
            LOG.info("caught up with {} direct conversations of Discord", conversations.size());
        });
    }

    private static Stream<MessageChannel> inGuilds(JDA session) {
        return Stream.of(
                        session.getThreadChannelCache().stream(),
                        session.getTextChannelCache().stream(),
                        session.getNewsChannelCache().stream())
                .flatMap(found -> found)
                .map(GuildMessageChannel.class::cast)
                .filter(channel -> channel.getGuild()
                        .getSelfMember()
                        .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY))
                .map(MessageChannel.class::cast);
    }

    /** What was taken is asked for first: what comes while the channel is read is not missed there. */
    private void compare(MessageChannel channel, Search search) {
        try {
            Place place = InboundReader.place(channel, "");
            Set<String> taken = taken(place, channel.getId(), search.start());
            long last = TimeUtil.getDiscordTimestamp(search.start().toEpochMilli());
            int full = PAGE;
            for (int page = 0; page < PAGES && full == PAGE; page++) {
                List<Message> messages =
                        channel.getHistoryAfter(last, PAGE).complete().getRetrievedHistory();
                for (Message message : messages.reversed()) {
                    taken.remove(message.getId());
                    search.tell(message);
                    last = message.getIdLong();
                }
                full = messages.size();
            }
            long read = full == PAGE ? last : Long.MAX_VALUE;
            taken.stream().filter(id -> Long.parseUnsignedLong(id) < read).forEach(id -> search.missed()
                    .deleted(channel, id));
        } catch (RuntimeException failed) {
            LOG.warn("channel {} could not be caught up with: {}", channel.getId(), failed.getMessage());
        }
    }

    /** The ids of the messages of a channel or thread that were taken and stand, as far as we know. */
    private Set<String> taken(Place place, String channel, Instant start) {
        String prefix = InboundReader.eventKey(channel, "");
        ListTaken list =
                new ListTaken(guilds.tenant(place.space()), Platform.DISCORD, place.space(), place.channel(), start);
        return inbox
                .handOver("what was taken", () -> list)
                .filter(TakenKeys.class::isInstance)
                .map(TakenKeys.class::cast)
                .stream()
                .flatMap(keys -> keys.eventKeys().stream())
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * @param start of what is looked at
     * @param thumbs answers with reactions that may still be asked about
     */
    private record Search(Instant start, Missed missed, Semaphore thumbs) {

        void tell(Message message) {
            if (!message.getAuthor().equals(message.getJDA().getSelfUser())) {
                missed.written(message);
            } else if (!message.getReactions().isEmpty() && thumbs.tryAcquire()) {
                judged(message);
            }
        }

        /** What was written must be found though the thumbs are not. */
        private void judged(Message answer) {
            try {
                Thumbs.on(answer).forEach(thumb -> missed.judged(answer, thumb));
            } catch (RuntimeException failed) {
                LOG.warn("the reactions to {} could not be read: {}", answer.getId(), failed.getMessage());
            }
        }
    }

    /** Who is told of what was missed. */
    interface Missed {

        /** A message stands, as it is now. */
        void written(Message message);

        /** Somebody's thumb stands on a message of ours. */
        void judged(Message answer, Thumbs.Given thumb);

        /** A message that was taken stands no more. */
        void deleted(MessageChannel channel, String message);
    }
}
