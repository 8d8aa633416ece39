package dev.patchbay.ticket.words;

import dev.patchbay.model.ticket.Priority;
import dev.patchbay.ticket.words.TicketIntent.Create;
import dev.patchbay.ticket.words.TicketIntent.Incomplete;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a ticket is opened: "create a ticket for Acme: VPN down, high". */
final class CreateWords {

    private static final String EXAMPLE = "create a ticket for Acme: VPN down, high";
    private static final Incomplete NO_TITLE = new Incomplete("What is the ticket about?", EXAMPLE);
    private static final Incomplete UNCLEAR_CUSTOMER =
            new Incomplete("Who is the customer, and what is the ticket about?", EXAMPLE);

    private static final String VERB =
            "(?:create|open|log|raise|file|make|start|new|add|submit)(?: me| us)?(?: an?| the| another)?(?: new)? ";
    private static final String TICKET =
            "(?:(?<priority>" + PriorityWords.NAME + ")(?:(?:-| )priority)? )?(?:support )?ticket\\b";

    /** What follows "ticket" when it is data that is asked for. */
    private static final String NOT_DATA = "(?! ?(?:report|chart|graph|table|summary|count|volume|trend|statistic|stat"
            + "|number|total|breakdown|dashboard|by|per)s?\\b)";

    private static final Pattern FOR = Pattern.compile("^(?:for|from) (?<rest>.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTRODUCTION = Pattern.compile(
            "^(?:[:,;–—-]|(?:about|regarding|because|saying|that|titled|called)\\b) ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK = Pattern.compile("(?<customer>[^:]{1,100}?)(?: ?:(?!//) ?| [–—-] )(?<title>.*)");
    private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the|my|our|this)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOFT_MARK = Pattern.compile(
            "(?<customer>\\S{1,50}(?: \\S{1,50}){0,3}?)(?:, ?| (?:about|regarding|because|saying) )(?<title>.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_PRIORITY = Pattern.compile(
            "^with (?:an? )?(?<priority>NAME) priority\\b".replace("NAME", PriorityWords.NAME),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CUSTOMER_WORD =
            Pattern.compile("^(?:the )?(?:customer|client|company) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern OURSELVES = Pattern.compile("(?:me|us|myself|ourselves)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTES = Pattern.compile("^[\"\u201C](.*)[\"\u201D]$");
    private static final Pattern COURTESY =
            Pattern.compile("[ ,.!]*\\b(?:please|pls|thanks|thank you)[.!]*$", Pattern.CASE_INSENSITIVE);

    static final List<Form> FORMS = List.of(
            Form.of(VERB + TICKET + NOT_DATA + "(?<rest>.*)", CreateWords::create),
            Form.of(TICKET + "(?= (?:for|from|about) | ?:| [–—-] )(?<rest>.*)", CreateWords::create));

    private CreateWords() {}

    /** What was said without the "please" or "thanks" at its end. */
    static String withoutCourtesy(String words) {
        return COURTESY.matcher(words).replaceFirst("");
    }

    private static TicketIntent create(Matcher said) {
        String rest = withoutCourtesy(said.group("rest").replaceAll("\\s+", " ").strip());
        Matcher early = WITH_PRIORITY.matcher(rest);
        PriorityWords.Split split = PriorityWords.split(early.replaceFirst("").strip());
        Optional<Priority> priority = split.priority()
                .or(() -> Optional.ofNullable(said.group("priority")).map(PriorityWords::priority))
                .or(() -> early.reset().find()
                        ? Optional.of(PriorityWords.priority(early.group("priority")))
                        : Optional.empty());
        String subject = split.text().strip();
        Matcher named = FOR.matcher(subject);
        return named.matches()
                ? forSomebody(named.group("rest"), priority)
                : titled(INTRODUCTION.matcher(subject).replaceFirst(""), priority);
    }

    /** "for Acme: VPN down" names a customer; "for the broken printer" does not. */
    private static TicketIntent forSomebody(String text, Optional<Priority> priority) {
        Matcher marked = MARK.matcher(text);
        if (marked.matches()) {
            return titled(marked.group("title"), marked.group("customer"), priority);
        }
        if (ARTICLE.matcher(text).matches()) {
            return titled(text, priority);
        }
        Matcher soft = SOFT_MARK.matcher(text);
        if (soft.matches()) {
            return titled(soft.group("title"), soft.group("customer"), priority);
        }
        return text.indexOf(' ') < 0 ? NO_TITLE : UNCLEAR_CUSTOMER;
    }

    private static TicketIntent titled(String title, String customer, Optional<Priority> priority) {
        PriorityWords.Split split =
                PriorityWords.split(CUSTOMER_WORD.matcher(customer.strip()).replaceFirst(""));
        Optional<String> name = Optional.of(unquoted(split.text()))
                .filter(known -> !OURSELVES.matcher(known).matches());
        return create(title, name, priority.or(split::priority));
    }

    private static TicketIntent titled(String title, Optional<Priority> priority) {
        return create(title, Optional.empty(), priority);
    }

    private static String unquoted(String text) {
        return QUOTES.matcher(text.strip()).replaceFirst("$1").strip();
    }

    private static TicketIntent create(String title, Optional<String> customer, Optional<Priority> priority) {
        String stripped = unquoted(title);
        return stripped.isEmpty() ? NO_TITLE : new Create(stripped, customer, priority);
    }
}
