package dev.patchbay.bot;

import dev.patchbay.model.ticket.Ticket;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a card says of a ticket that is out of the way for a while, or needs more than who works on it. */
public final class TicketStanding {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private TicketStanding() {}

    /** A line for each that is so. */
    public static List<String> lines(Ticket ticket) {
        return Stream.of(
                        ticket.escalation()
                                .map(escalation -> "Escalated by " + escalation.by() + ": " + escalation.reason()),
                        ticket.snoozedUntil().map(until -> "Snoozed until " + TIME.format(until)))
                .flatMap(line -> line.stream())
                .toList();
    }
}
