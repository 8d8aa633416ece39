package dev.patchbay.ticket;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.Ticket;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text of people as it is kept: without control characters, and without the marks that turn the direction of writing
 * (Unicode 16, chapter 23.2), which can make a line read as another one. Lengths count code points.
 */
final class TicketText {

    private static final int LONGEST_REQUEST = 200;
    private static final int LONGEST_PERSON = 100;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\u2028|\\u2029");
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private TicketText() {}

    static String title(String text) {
        return bounded("A title has", line(text), Ticket.LONGEST_TITLE);
    }

    /** A customer's name; a blank one is none. */
    static Optional<String> customer(Optional<String> text) {
        return text.map(TicketText::line)
                .filter(name -> !name.isEmpty())
                .map(name -> bounded("A customer's name has", name, Ticket.LONGEST_CUSTOMER));
    }

    static String note(String text) {
        return bounded("A note has", lines(text), Ticket.LONGEST_NOTE);
    }

    /** What there is to say beyond the title; blank is nothing. */
    static Optional<String> details(Optional<String> text) {
        return text.map(TicketText::lines)
                .filter(details -> !details.isEmpty())
                .map(details -> bounded("The details have", details, Ticket.LONGEST_NOTE));
    }

    private static String lines(String text) {
        return UNWANTED.matcher(LINE_END.matcher(text).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    /** Why a ticket is escalated. */
    static String reason(String text) {
        return bounded("The reason has", lines(text), Ticket.LONGEST_REASON);
    }

    static String request(String text) {
        return bounded("The name of a request has", line(text), LONGEST_REQUEST);
    }

    static String person(String text) {
        return bounded("A person's name has", line(text), LONGEST_PERSON);
    }

    /** One line: every run of white space becomes a blank. */
    static String line(String text) {
        return UNWANTED.matcher(BLANKS.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    private static String bounded(String what, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > longest) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST, "%s 1 to %,d characters, not %,d.".formatted(what, longest, length));
        }
        return text;
    }
}
