package dev.patchbay.ticket.words;

import static dev.patchbay.ticket.words.Form.ANY;
import static dev.patchbay.ticket.words.Form.ANY_NUMBER;
import static dev.patchbay.ticket.words.Form.NUMBERED;
import static dev.patchbay.ticket.words.Form.SAID;
import static dev.patchbay.ticket.words.Form.UNLIKE_A_YEAR;
import static dev.patchbay.ticket.words.Form.ticket;

import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.ticket.words.TicketIntent.Assign;
import dev.patchbay.ticket.words.TicketIntent.Close;
import dev.patchbay.ticket.words.TicketIntent.Incomplete;
import dev.patchbay.ticket.words.TicketIntent.SetCustomer;
import dev.patchbay.ticket.words.TicketIntent.SetPriority;
import dev.patchbay.ticket.words.TicketIntent.SetStatus;
import dev.patchbay.ticket.words.TicketIntent.Unassign;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** How one ticket is changed: "assign 1042 to Eva", "close it", "make TKT-1042 critical". */
final class ChangeWords {

    /** An email, or up to four words that can be a name. */
    private static final String PERSON = "@?(?<person>[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+"
            + "|(?!(?:.* )?(?:as|by|in|with|per|an?|the)\\b)\\p{L}[\\p{L}.'-]*(?: [\\p{L}.'-]+){0,3})";

    private static final String CUSTOMER = "(?<customer>[^:?!\\n]{1,100})";
    private static final String DONE = "(?:done|closed)";
    private static final String SOLVED = "(?:resolved|solved|fixed)";
    private static final String WAITING = "(?:pending|waiting|on hold)";
    private static final String SET = "(?:set|put|mark|move|change) (?:(?:the )?status of )?";
    private static final String ALTER = "(?:set|change|raise|lower|increase|reduce|bump|make|mark) ";
    private static final String PRIORITY = "(?:priority )?(?<priority>" + PriorityWords.NAME + ")(?: prio(?:rity)?)?";

    static final List<Form> FORMS = List.of(
            Form.of("un-?assign " + ANY_NUMBER, said -> new Unassign(ticket(said))),
            Form.of(
                    "(?:remove|clear|drop) (?:the )?assignee (?:of|from|on|for) " + ANY_NUMBER,
                    said -> new Unassign(ticket(said))),
            Form.of("(?:re)?assign " + ANY + " to (?:nobody|no one|no-one|none)", said -> new Unassign(ticket(said))),
            Form.of(
                    "(?:remove|clear|drop) (?:the )?customer (?:of|from|on|for) " + ANY_NUMBER,
                    said -> new SetCustomer(ticket(said), Optional.empty())),
            Form.of("(?:re)?assign " + ANY + " to " + PERSON, ChangeWords::assign),
            Form.of("assign " + PERSON + " to " + NUMBERED, ChangeWords::assign),
            Form.of("(?:give|hand|pass)(?: over)? " + NUMBERED + " to " + PERSON, ChangeWords::assign),
            Form.of("(?:i'll |i will |i )?take " + ANY, said -> new Assign(ticket(said), "me")),
            Form.of(
                    "(?:re)?assign " + ANY,
                    said -> new Incomplete("Who should work on it?", "assign " + name(said) + " to Eva")),
            Form.of("(?:close|finish|complete) " + ANY, said -> new Close(ticket(said))),
            Form.of(SET + ANY + " (?:to|as) " + DONE, said -> new Close(ticket(said))),
            Form.of(NUMBERED + "(?: is)?(?: now)? " + DONE + "(?: now)?", said -> new Close(ticket(said))),
            Form.of("(?:resolve|solve) " + ANY, ChangeWords::resolve),
            Form.of(SET + ANY + " (?:to|as) " + SOLVED, ChangeWords::resolve),
            Form.of(NUMBERED + "(?: is)?(?: now)? " + SOLVED + "(?: now)?", ChangeWords::resolve),
            Form.of("re-?open " + ANY, said -> new SetStatus(ticket(said), TicketStatus.OPEN)),
            Form.of("open " + ANY + " again", said -> new SetStatus(ticket(said), TicketStatus.OPEN)),
            Form.of(SET + ANY + " (?:to|as) open", said -> new SetStatus(ticket(said), TicketStatus.OPEN)),
            Form.of(
                    SET + ANY + " (?:(?:to|as) )?" + WAITING,
                    said -> new SetStatus(ticket(said), TicketStatus.PENDING)),
            Form.of(NUMBERED + " is (?:now )?" + WAITING, said -> new SetStatus(ticket(said), TicketStatus.PENDING)),
            Form.of(ALTER + "(?:the )?priority (?:of|for|on) " + ANY + " to " + PRIORITY, ChangeWords::setPriority),
            Form.of(ALTER + ANY + "(?:'s)?(?: priority)? (?:to |as )?" + PRIORITY, ChangeWords::setPriority),
            Form.of(NUMBERED + " is (?:now )?" + PRIORITY, ChangeWords::setPriority),
            Form.of(
                    ALTER + "(?:the )?priority to " + PRIORITY,
                    said -> new SetPriority(Optional.empty(), PriorityWords.priority(said.group("priority")))),
            Form.of(
                    ALTER + "(?:the )?priority (?:of|for|on) " + ANY,
                    said -> new Incomplete(
                            "Which priority: low, normal, high or critical?",
                            "set priority of " + name(said) + " to high")),
            Form.of(
                    "(?:(?:show|open|view|see|display|get|find|check)(?: me| us)? "
                            + "|(?:what|how) about |what(?:'s| is) |tell me about )?" + SAID,
                    ChangeWords::show),
            Form.of("(?:show|view|see|display|get|find|check)(?: me| us)? " + UNLIKE_A_YEAR, ChangeWords::show),
            Form.of("(?:(?:show|check|what(?:'s| is)) )?(?:the )?(?:status|state) of " + NUMBERED, ChangeWords::show));

    /** A name may end in a full stop: "Acme, Inc." */
    static final Form CUSTOMER_NAMED = Form.of(
            "(?:set|change) (?:the )?customer (?:of|for|on) " + ANY_NUMBER + " to " + CUSTOMER,
            said -> new SetCustomer(ticket(said), Optional.of(CreateWords.withoutCourtesy(said.group("customer")))));

    private ChangeWords() {}

    private static TicketIntent show(Matcher said) {
        return new TicketIntent.Show(ticket(said));
    }

    private static TicketIntent resolve(Matcher said) {
        return new SetStatus(ticket(said), TicketStatus.RESOLVED);
    }

    private static TicketIntent assign(Matcher said) {
        return new Assign(ticket(said), said.group("person"));
    }

    private static TicketIntent setPriority(Matcher said) {
        return new SetPriority(ticket(said), PriorityWords.priority(said.group("priority")));
    }

    /** The ticket as an example names it. */
    private static String name(Matcher said) {
        return ticket(said).map(Object::toString).orElse("TKT-1042");
    }
}
