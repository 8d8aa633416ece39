package dev.patchbay.ticket;

import dev.patchbay.storage.ClaimLoop;
import dev.patchbay.ticket.TicketAttention.DueTicket;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Wakes snoozed tickets whose time has come: each once, however many processes look. */
final class SnoozeAlarm {

    /** Waking is one transaction; whoever is gone before its end leaves it to another after this. */
    private static final Duration HOLD = Duration.ofSeconds(30);

    private static final int WIDTH = 2;

    private SnoozeAlarm() {}

    static ClaimLoop<DueTicket> loop(TicketAttention attention, Clock clock, Consumer<DueTicket> wake) {
        return new ClaimLoop<>("ticket-snoozes", WIDTH, () -> attention.claim(clock.instant(), HOLD), wake);
    }
}
