package dev.patchbay.ticket;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.Announce;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.storage.ClaimLoop;
import dev.patchbay.storage.Database;
import dev.patchbay.ticket.TicketNotices.ClaimedNotice;
import dev.patchbay.ticket.TicketNotices.Notice;
import dev.patchbay.ticket.words.TicketButtons;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Announces what waits to be announced. Every post has a name, so that what a crash repeats stands there once. */
final class NoticeBoard {

    private static final Duration HOLD = Duration.ofMinutes(1);
    private static final int WIDTH = 2;

    /** About a day and a half of trying; a place that refuses as long does not want it. */
    private static final int ATTEMPTS = 400;

    private static final Logger LOG = LoggerFactory.getLogger(NoticeBoard.class);

    private final Bus bus;
    private final Database database;
    private final TicketStore tickets;
    private final TicketNotices notices;
    private final ClaimLoop<ClaimedNotice> loop;

    NoticeBoard(Bus bus, Database database, TicketStore tickets, TicketNotices notices) {
        this.bus = bus;
        this.database = database;
        this.tickets = tickets;
        this.notices = notices;
        this.loop = new ClaimLoop<>("ticket-notices", WIDTH, () -> notices.claim(HOLD), this::post);
    }

    /** Does it, from its start on. */
    ClaimLoop<ClaimedNotice> loop() {
        return loop;
    }

    private void post(ClaimedNotice claimed) {
        database.inTenant(claimed.tenant(), transaction -> notices.find(transaction, claimed.notice()))
                .ifPresent(notice -> post(claimed, notice));
    }

    private void post(ClaimedNotice claimed, Notice notice) {
        Optional<StoredTicket> ticket =
                database.inTenant(claimed.tenant(), transaction -> tickets.any(transaction, notice.ticket()));
        try {
            if (ticket.isPresent()) {
                announce(claimed, notice, ticket.get().shown());
            }
            remove(claimed);
        } catch (Failure refused) {
            later(claimed, notice, refused);
        }
    }

    private void announce(ClaimedNotice claimed, Notice notice, Ticket ticket) {
        bus.call(
                Addresses.CONVERSATION,
                new Announce(
                        claimed.tenant(),
                        notice.target().place(),
                        "ticket:%d:notice:%d".formatted(notice.ticket().value(), claimed.notice()),
                        reply(notice, ticket),
                        notice.target().below()));
    }

    private static Reply reply(Notice notice, Ticket ticket) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(notice.text()));
        if (notice.target().below().isEmpty()) {
            blocks.addAll(card(notice, ticket));
        }
        return new Reply(blocks, new Scope(true, ticket.customer().map(Set::of).orElse(Set.of())));
    }

    /** No second card of a ticket that has one, which is kept up to date: what shows it as it then stands. */
    private static List<Block> card(Notice notice, Ticket ticket) {
        if (notice.hasThread()) {
            return List.of(new Block.Buttons(
                    List.of(Button.of("Show " + ticket.number(), new Press.Ask("show " + ticket.number())))));
        }
        List<Button> buttons = TicketButtons.of(ticket, Role.ENGINEER, Audience.internal());
        return TicketCards.blocks(ticket.withoutNotes(), buttons);
    }

    private void later(ClaimedNotice claimed, Notice notice, Failure refused) {
        if (notice.attempts() >= ATTEMPTS) {
            LOG.warn("a notice of {} is given up: {}", notice.ticket(), refused.getMessage());
            remove(claimed);
            return;
        }
        Duration delay = Backoff.after(notice.attempts());
        LOG.warn("a notice of {} is announced in {}: {}", notice.ticket(), delay, refused.getMessage());
        database.inTenant(claimed.tenant(), transaction -> {
            notices.postpone(transaction, claimed.notice(), delay);
            return delay;
        });
    }

    private void remove(ClaimedNotice claimed) {
        database.inTenant(claimed.tenant(), transaction -> {
            notices.remove(transaction, claimed.notice());
            return claimed;
        });
    }
}
