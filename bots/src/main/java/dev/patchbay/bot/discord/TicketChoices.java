package dev.patchbay.bot.discord;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.ConversationCommand.IdentifySender;
import dev.patchbay.model.chat.ConversationReply.SenderIdentified;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketReply.TicketsListed;
import dev.patchbay.model.ticket.TicketStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What completes a ticket's number while somebody types it: the tickets shown lately in that channel, then the unsolved
 * ones that whoever types may see. Discord shows the choices to that person alone, and waits three seconds for them.
 */
final class TicketChoices {

    private static final Set<TicketStatus> UNSOLVED = Set.of(TicketStatus.OPEN, TicketStatus.PENDING);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LISTED = 100;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Bus bus;
    private final Guilds guilds;
    private final RecentTickets recent;

    TicketChoices(Bus bus, Guilds guilds, RecentTickets recent) {
        this.bus = bus;
        this.guilds = guilds;
        this.recent = recent;
    }

    /** Names as "TKT-7 · VPN drops", by their numbers; as many as Discord shows. */
    Map<String, String> matching(Place place, Sender sender, String typed) {
        Map<String, String> choices = new LinkedHashMap<>(recent.matching(place.channel(), typed));
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        for (Ticket ticket : visible(place, sender)) {
            String name = name(ticket);
            if (choices.size() < DiscordLimits.OPTIONS
                    && name.toLowerCase(Locale.ROOT).contains(wanted)) {
                choices.putIfAbsent(ticket.number().toString(), name);
            }
        }
        return choices;
    }

    private static String name(Ticket ticket) {
        return DiscordText.label(ticket.number() + " · " + ticket.title(), DiscordLimits.OPTION_TEXT);
    }

    /** Best effort: a number can be typed without any choice. */
    private List<Ticket> visible(Place place, Sender sender) {
        try {
            TenantId tenant = guilds.tenant(place.space());
            IdentifySender identify = new IdentifySender(tenant, place, sender);
            SenderIdentified who = (SenderIdentified) bus.call(Addresses.CONVERSATION, identify, PATIENCE);
            ListTickets list = new ListTickets(
                    who.caller(), UNSOLVED, Optional.empty(), Optional.empty(), LISTED, Optional.empty());
            return ((TicketsListed) bus.call(Addresses.TICKET, list, PATIENCE)).tickets();
        } catch (Failure failure) {
            log.info("no tickets to complete with: {}", failure.getMessage());
            return List.of();
        }
    }
}
