package dev.patchbay.ticket;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketCommand.AddNote;
import dev.patchbay.model.ticket.TicketCommand.AddReply;
import dev.patchbay.model.ticket.TicketCommand.AssignTicket;
import dev.patchbay.model.ticket.TicketCommand.CheckForm;
import dev.patchbay.model.ticket.TicketCommand.CloseTicket;
import dev.patchbay.model.ticket.TicketCommand.CreateTicket;
import dev.patchbay.model.ticket.TicketCommand.DeleteTicket;
import dev.patchbay.model.ticket.TicketCommand.DraftForm;
import dev.patchbay.model.ticket.TicketCommand.DrawCard;
import dev.patchbay.model.ticket.TicketCommand.EscalateTicket;
import dev.patchbay.model.ticket.TicketCommand.FindThread;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketCommand.MirrorTickets;
import dev.patchbay.model.ticket.TicketCommand.RelayMessage;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketCommand.SnoozeTicket;
import dev.patchbay.model.ticket.TicketCommand.SubmitForm;
import dev.patchbay.model.ticket.TicketCommand.UpdateTicket;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.storage.ClaimLoop;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.People;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Keeps the tickets of every tenant, and holds people to what their role allows. */
public final class TicketVerticle extends ActorVerticle<TicketCommand, TicketReply> {

    private static final int WORKERS = 8;

    private static final Duration STOP = Duration.ofSeconds(10);

    private final Database database;
    private final Tickets tickets;
    private final FormDrafts forms;
    private final TicketCards cards;
    private final MirrorPlaces places;
    private final TicketThreads threads;
    private final TicketMirror mirror;
    private final TicketChanges changes;
    private final ClaimLoop<?> board;
    private final ClaimLoop<?> alarm;
    private final Clock clock;
    private final Runnable firstOfAll;

    /**
     * @param clock its zone is the one in which people say "tomorrow"
     * @param internalPlaces the channels into which the cards of customers' tickets go, until an admin says otherwise
     * @param exclusive true when no other process uses the database: claims that were left are then nobody's
     */
    public TicketVerticle(
            Bus bus,
            Database database,
            People people,
            EventStream events,
            Clock clock,
            Map<TenantId, Place> internalPlaces,
            boolean exclusive) {
        super(Addresses.TICKET, WORKERS);
        TicketNotes notes = new TicketNotes();
        TicketStore store = new TicketStore(notes);
        this.database = database;
        this.places = new MirrorPlaces(database, internalPlaces);
        this.threads = new TicketThreads(database, places);
        this.mirror = new TicketMirror(bus, database, store, notes, threads);
        TicketHistory history = new TicketHistory(events, threads, mirror::wake);
        Colleagues colleagues = new Colleagues(people);
        TicketAttention attention = new TicketAttention(database);
        TicketNotices notices = new TicketNotices(database, threads, places, attention, this::noticed);
        this.board = new NoticeBoard(bus, database, store, notices).loop();
        this.changes = new TicketChanges(database, store, attention, notices, history, colleagues, clock);
        this.alarm = SnoozeAlarm.loop(attention, clock, changes::wake);
        this.tickets = new Tickets(database, store, notes, threads, attention, changes, history, colleagues, clock);
        this.forms = new FormDrafts(database, store, clock);
        this.cards = new TicketCards(database, store);
        this.clock = clock;
        this.firstOfAll = exclusive ? () -> release(notices) : () -> {};
    }

    @Override
    protected void open() {
        firstOfAll.run();
        mirror.start();
        board.start();
        alarm.start();
    }

    private void release(TicketNotices notices) {
        threads.release();
        notices.release();
    }

    private void noticed() {
        board.wake();
    }

    @Override
    protected void close() throws InterruptedException {
        alarm.stop(STOP);
        board.stop(STOP);
        mirror.stop(STOP);
    }

    @Override
    protected TicketReply handle(TicketCommand command) {
        refuseUnlessAllowed(command);
        return done(command);
    }

    private TicketReply done(TicketCommand command) {
        return switch (command) {
            case CreateTicket wish -> tickets.create(wish);
            case ShowTicket wish -> tickets.show(wish);
            case DrawCard wish -> cards.draw(wish);
            case ListTickets wish -> tickets.list(wish);
            case AddNote wish -> tickets.note(wish);
            case AddReply wish -> tickets.reply(wish);
            case AssignTicket wish -> changes.assign(wish);
            case CloseTicket wish -> changes.close(wish);
            case UpdateTicket wish -> changes.update(wish);
            case SnoozeTicket wish -> changes.snooze(wish);
            case EscalateTicket wish -> changes.escalate(wish);
            case DeleteTicket wish -> tickets.delete(wish);
            case DraftForm wish -> forms.draft(wish);
            case CheckForm wish -> forms.check(wish);
            case SubmitForm wish -> handle(new FilledForm(wish.submission()).command(wish, clock.instant()));
            case FindThread wish -> threadOf(wish);
            case RelayMessage wish -> tickets.relay(wish);
            case MirrorTickets wish -> {
                places.set(wish);
                yield new TicketReply.MirrorSet();
            }
        };
    }

    private static boolean mayFillIn(Role role, FormName form) {
        return role.isStaff() || form == FormName.CREATE_TICKET || form == FormName.REPLY_TO_CUSTOMER;
    }

    private static void refuseUnlessAllowed(TicketCommand command) {
        Role role = command.caller().role();
        boolean allowed =
                switch (command) {
                    case CreateTicket wish -> true;
                    case ShowTicket wish -> true;
                    case DrawCard wish -> true;
                    case ListTickets wish -> true;
                    case DeleteTicket wish -> role == Role.ADMIN;
                    case AddNote wish -> role.isStaff();
                    case AddReply wish -> true;
                    case AssignTicket wish -> role.isStaff();
                    case CloseTicket wish -> role.isStaff();
                    case UpdateTicket wish -> role.isStaff();
                    case SnoozeTicket wish -> role.isStaff();
                    case EscalateTicket wish -> role.isStaff();
                    case DraftForm wish -> mayFillIn(role, wish.form());
                    case CheckForm wish -> mayFillIn(role, wish.submission().form());
                    case SubmitForm wish -> mayFillIn(role, wish.submission().form());
                    case FindThread wish -> true;
                    case RelayMessage wish -> true;
                    case MirrorTickets wish -> role == Role.ADMIN;
                };
        if (!allowed) {
            throw new Failure(ErrorCode.FORBIDDEN, refusal(command));
        }
    }

    private static String refusal(TicketCommand command) {
        return switch (command) {
            case DeleteTicket wish -> "Only an admin may delete a ticket.";
            case MirrorTickets wish -> "Only an admin may say where tickets are mirrored.";
            default -> "Only the people of the service desk may change a ticket.";
        };
    }

    private TicketReply threadOf(FindThread wish) {
        return new TicketReply.ThreadFound(database.inTenant(
                wish.caller().tenant(), transaction -> threads.find(transaction, wish.conversation())));
    }
}
