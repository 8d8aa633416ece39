package dev.patchbay.bot.discord;

import dev.patchbay.bot.RecentMap;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tickets shown lately in a channel, to complete what somebody types there. Only what everybody there could read is
 * offered; the numbers of others can still be typed.
 */
final class RecentTickets {

    private static final int CHANNELS = 1_000;
    private static final int TICKETS = 50;

    private final Map<String, Map<TicketNumber, String>> titles = new RecentMap<>(CHANNELS);

    /** Notes the tickets of a reply that was posted. */
    synchronized void shown(Place place, Reply reply) {
        for (Block block : reply.blocks()) {
            if (block instanceof Block.TicketCard card) {
                Ticket ticket = card.ticket();
                titles.computeIfAbsent(place.channel(), channel -> new RecentMap<>(TICKETS))
                        .put(ticket.number(), ticket.title());
            }
        }
    }

    /** Tickets that fit what was typed, the latest first, as "TKT-7 · VPN drops". */
    synchronized Map<String, String> matching(String channel, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Map<String, String> matching = new LinkedHashMap<>();
        List<Map.Entry<TicketNumber, String>> known =
                new ArrayList<>(titles.getOrDefault(channel, Map.of()).entrySet());
        for (Map.Entry<TicketNumber, String> entry : known.reversed()) {
            String name = DiscordText.label(entry.getKey() + " · " + entry.getValue(), DiscordLimits.OPTION_TEXT);
            if (name.toLowerCase(Locale.ROOT).contains(wanted) && matching.size() < DiscordLimits.OPTIONS) {
                matching.put(entry.getKey().toString(), name);
            }
        }
        return matching;
    }
}
