package dev.patchbay.ticket.words;

import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.ticket.words.TicketIntent.Browse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** How tickets are listed: "open tickets for Acme". */
final class BrowseWords {

    private static final Set<TicketStatus> UNFINISHED = Set.of(TicketStatus.OPEN, TicketStatus.PENDING);

    private static final String WHICH =
            "(?<which>(?:(?:all|any|my|our|the|of|open|closed|pending|resolved|snoozed) ){0,5})";

    /** A customer's name, and not a way to cut data: "tickets for Acme", but not "tickets for Acme by month". */
    private static final String CUSTOMER = "(?: (?:for|of|from) (?!\\d+$)(?!(?:.* )?(?:by|per|over|since|last|this"
            + "|next|between|during|each|as|in|with|and|grouped|today|yesterday|weeks?|months?|quarters?|years?|january"
            + "|february|march|april|may|june|july|august|september|october|november|december)\\b)"
            + "(?<customer>[^:?!\\n]{1,100}))?";

    private static final String STATUS = "(?<status>open|closed|pending|resolved|snoozed|assigned to me|mine|of mine)";

    static final List<Form> FORMS = List.of(
            Form.of(
                    "(?:(?:show|list|see|view|display|get|give)(?: me| us)? )?" + WHICH
                            + "tickets(?: (?:that are |which are )?" + STATUS + ")?" + CUSTOMER,
                    BrowseWords::browse),
            Form.of("(?:which|what) " + WHICH + "tickets are " + STATUS + CUSTOMER, BrowseWords::browse),
            Form.of("(?:which|what) are " + WHICH + "tickets(?: " + STATUS + ")?" + CUSTOMER, BrowseWords::browse));

    private BrowseWords() {}

    private static TicketIntent browse(Matcher said) {
        String which = (said.group("which") + " "
                        + Optional.ofNullable(said.group("status")).orElse(""))
                .toLowerCase(Locale.ROOT);
        Optional<String> customer = Optional.ofNullable(said.group("customer")).map(String::strip);
        boolean forMe = customer.filter(name -> name.equalsIgnoreCase("me")).isPresent();
        boolean mine = forMe || which.matches("(?s).*\\b(?:my|me|mine)\\b.*");
        return new Browse(statuses(which), forMe ? Optional.empty() : customer, mine, which.contains("snoozed"));
    }

    private static Set<TicketStatus> statuses(String which) {
        if (which.contains("closed")) {
            return Set.of(TicketStatus.CLOSED);
        }
        if (which.contains("resolved")) {
            return Set.of(TicketStatus.RESOLVED);
        }
        if (which.contains("pending")) {
            return Set.of(TicketStatus.PENDING);
        }
        return which.contains("all") && !which.contains("open") && !which.contains("snoozed") ? Set.of() : UNFINISHED;
    }
}
