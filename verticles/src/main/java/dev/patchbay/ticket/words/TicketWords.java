package dev.patchbay.ticket.words;

import dev.patchbay.model.ticket.TicketEmoji;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** What an emoji on a card is in words ends in that emoji. */
    private static final String SIGNS =
            Stream.of(TicketEmoji.values()).map(TicketEmoji::sign).collect(Collectors.joining());

    private static final Pattern FAREWELL = Pattern.compile(
            "[\\s,.!?]*(?:\\b(?:please|pls|thanks|thank you)[\\s,.!?]*)?(?:[" + SIGNS + "]\\s*)?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TOO_LONG =
            Pattern.compile("\\btkt(?:-| ?)(?<digits>[1-9]\\d{9,30})\\b", Pattern.CASE_INSENSITIVE);

    private static final List<Form> SHORT = Stream.of(
                    BrowseWords.FORMS, ChangeWords.FORMS, MirrorWords.FORMS, SnoozeWords.FORMS, EscalateWords.SHORT)
            .flatMap(List::stream)
            .toList();

    /** Commands that end in somebody's own words. */
    private static final List<Form> OPEN_ENDED = Stream.of(
                    NoteWords.FORMS,
                    ReplyWords.FORMS,
                    EscalateWords.FORMS,
                    CreateWords.FORMS,
                    List.of(ChangeWords.CUSTOMER_NAMED))
            .flatMap(List::stream)
            .toList();

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
        return command(whole).or(() -> ofNone(whole));
    }

    private static Optional<TicketIntent> command(String text) {
        return first(SHORT, FAREWELL.matcher(text).replaceFirst("")).or(() -> first(OPEN_ENDED, text));
    }

    /** What would be a command if the number in it were that of a ticket. */
    private static Optional<TicketIntent> ofNone(String text) {
        Matcher number = TOO_LONG.matcher(text);
        return number.find() && !number.group().equals(text.strip())
                ? command(number.replaceFirst("TKT-1"))
                        .filter(TicketIntent.OfTicket.class::isInstance)
                        .map(intent -> new TicketIntent.OfNone("TKT-" + number.group("digits")))
                : Optional.empty();
    }

    private static Optional<TicketIntent> first(List<Form> forms, String text) {
        return forms.stream().flatMap(form -> form.read(text).stream()).findFirst();
    }
}
