package dev.patchbay.conversation;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketCommand.DrawCard;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.ticket.words.TicketButtons;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A ticket actor of one ticket, whose card it makes out with the buttons that the caller may press. */
final class CardDesk extends ActorVerticle<TicketCommand, TicketReply> {

    static final TicketNumber NUMBER = new TicketNumber(1001);

    volatile TicketStatus status = TicketStatus.OPEN;
    volatile int version = 1;
    volatile boolean deleted;

    CardDesk() {
        super(Addresses.TICKET, 1);
    }

    @Override
    protected TicketReply handle(TicketCommand command) {
        DrawCard draw = (DrawCard) command;
        if (deleted) {
            throw new Failure(ErrorCode.TICKET_NOT_FOUND, "There is no " + draw.ticket() + ".");
        }
        Ticket ticket = ticket();
        return new TicketReply.CardDrawn(new Reply(
                List.of(
                        new Block.TicketCard(ticket),
                        new Block.Buttons(TicketButtons.of(ticket, draw.caller().role(), draw.audience()))),
                Scope.ofCustomer("Acme")));
    }

    private Ticket ticket() {
        return new Ticket(
                NUMBER,
                "VPN drops",
                Optional.of("Acme"),
                Priority.HIGH,
                status,
                Optional.empty(),
                "Eva",
                Instant.EPOCH,
                Instant.EPOCH,
                version,
                List.of());
    }
}
