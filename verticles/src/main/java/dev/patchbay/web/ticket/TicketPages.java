package dev.patchbay.web.ticket;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply.TicketShown;
import dev.patchbay.web.http.Answer;
import dev.patchbay.web.http.Exchange;
import dev.patchbay.web.http.Site;
import dev.patchbay.web.page.Templates;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A ticket at an address of its own, that can be handed on: whoever opens it sees what they may see of it. */
public final class TicketPages {

    private static final Pattern NUMBER = Pattern.compile("(?:TKT-)?([1-9]\\d{0,8})", Pattern.CASE_INSENSITIVE);

    private final Bus bus;
    private final Templates templates;

    public TicketPages(Bus bus, Templates templates) {
        this.bus = bus;
        this.templates = templates;
    }

    public void mount(Site site) {
        site.member(HttpMethod.GET, "/tickets/:number", this::show);
    }

    private Answer show(Exchange exchange) {
        TicketShown shown =
                (TicketShown) bus.call(Addresses.TICKET, new ShowTicket(exchange.caller(), number(exchange)));
        Ticket ticket = shown.ticket();
        return Answer.html(templates.page(
                "ticket.jte",
                exchange,
                ticket.number() + " " + ticket.title(),
                Map.of("ticket", exchange.caller().role().isStaff() ? ticket : ticket.forCustomer())));
    }

    private static TicketNumber number(Exchange exchange) {
        Matcher number = NUMBER.matcher(exchange.path("number"));
        if (!number.matches()) {
            throw new Failure(ErrorCode.TICKET_NOT_FOUND, "There is no such ticket.");
        }
        return new TicketNumber(Integer.parseInt(number.group(1)));
    }
}
