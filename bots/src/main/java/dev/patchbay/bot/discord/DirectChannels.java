package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.ConversationCommand.ListSpokenIn;
import dev.patchbay.model.chat.ConversationReply.SpokenIn;
import dev.patchbay.model.chat.Platform;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The direct conversations somebody has had with us. Discord lists none: those that were taken are in the database, and
 * those that somebody writes in now may not be there yet.
 */
final class DirectChannels {

    private static final int CHANNELS = 200;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final DiscordApi api;
    private final Inbox inbox;
    private final Guilds guilds;
    private final Map<String, String> lately = new RecentMap<>(CHANNELS);

    DirectChannels(DiscordApi api, Inbox inbox, Guilds guilds) {
        this.api = api;
        this.inbox = inbox;
        this.guilds = guilds;
    }

    synchronized void wroteIn(String channel) {
        lately.put(channel, channel);
    }

    /** Those in which something was written since: one call after the other, and opened only where there is something. */
    List<MessageChannel> writtenInSince(JDA session, long since) {
        Set<String> known = new LinkedHashSet<>(lately());
        known.addAll(spokenIn());
        return known.stream()
                .limit(CHANNELS)
                .flatMap(channel -> opened(session, channel, since).stream())
                .toList();
    }

    private synchronized List<String> lately() {
        return List.copyOf(lately.keySet());
    }

    private List<String> spokenIn() {
        ListSpokenIn list = new ListSpokenIn(guilds.tenant(Guilds.DIRECT), Platform.DISCORD, Guilds.DIRECT, CHANNELS);
        return inbox.handOver("direct conversations", () -> list)
                .filter(SpokenIn.class::isInstance)
                .map(SpokenIn.class::cast)
                .map(SpokenIn::channels)
                .orElse(List.of());
    }

    private Optional<MessageChannel> opened(JDA session, String id, long since) {
        try {
            JsonNode channel = api.channel(id);
            JsonNode user = channel.path("recipients").path(0).path("id");
            boolean isWrittenIn = channel.path("last_message_id").asLong() > since && user.isTextual();
            return isWrittenIn
                    ? Optional.of(
                            session.openPrivateChannelById(user.textValue()).complete())
                    : Optional.empty();
        } catch (Refusal | RuntimeException failed) {
            log.warn("direct conversation {} could not be looked into: {}", id, failed.getMessage());
            return Optional.empty();
        }
    }
}
