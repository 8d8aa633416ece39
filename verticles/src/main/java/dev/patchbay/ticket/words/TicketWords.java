package dev.patchbay.ticket.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads ticket commands as people type them in a chat. Only a text that is a command as a whole is one: "tickets for
 * Acme" is, "tickets for Acme by month" asks about data and is left to others.
 */
public final class TicketWords {

    /** Characters read; a note fits, and nothing that is longer is a command. */
    private static final int LONGEST = 12_000;

    private static final Pattern BLANK = Pattern.compile("[\\p{Zs}\\t]");
    private static final Pattern GREETING = Pattern.compile(
            "^(?:(?:hi|hello|hey|ok|okay|please|pls|(?<asked>can you|could you|would you|will you)|i want to|let's)"
                    + "\\b[, ]*){1,4}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FAREWELL =
            Pattern.compile("[\\s,.!?]*(?:\\b(?:please|pls|thanks|thank you)[\\s,.!?]*)?$", Pattern.CASE_INSENSITIVE);

    private static final List<Form> SHORT = Stream.concat(BrowseWords.FORMS.stream(), ChangeWords.FORMS.stream())
            .toList();

    /** Commands that end in somebody's own words. */
    private static final List<Form> OPEN_ENDED =
            Stream.concat(NoteWords.FORMS.stream(), CreateWords.FORMS.stream()).toList();

    /** What the text wants of the tickets; nothing when it is not about them. */
    public Optional<TicketIntent> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String blanks =
                BLANK.matcher(text.replace('\u2019', '\'')).replaceAll(" ").strip();
        Matcher greeting = GREETING.matcher(blanks);
        boolean greeted = greeting.find();
        String command = greeted ? blanks.substring(greeting.end()) : blanks;
        boolean asked = greeted && greeting.group("asked") != null && command.endsWith("?");
        String whole = asked ? command.substring(0, command.length() - 1) : command;
        return first(SHORT, FAREWELL.matcher(whole).replaceFirst("")).or(() -> first(OPEN_ENDED, whole));
    }

    private static Optional<TicketIntent> first(List<Form> forms, String text) {
        return forms.stream().flatMap(form -> form.read(text).stream()).findFirst();
    }
}
