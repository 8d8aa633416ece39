package dev.patchbay.ticket.words;

import dev.patchbay.model.ticket.TicketNumber;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to say something, and what it means. A blank in the phrase stands for any white space, " ?" for none too. */
record Form(Pattern phrase, Function<Matcher, TicketIntent> meaning) {

    private static final String NUMBER = "[1-9]\\d{0,8}";
    private static final String TAG = "(?:tkt(?:-| ?)|#)";
    private static final String EXPLICIT = "(?:the )?ticket (?:number |no\\.? )?" + TAG + "?" + NUMBER + "|" + TAG
            + NUMBER + "|(?:this|that|the) ticket";

    /** Four digits at least, since few other numbers of a command have as many. */
    private static final String BARE = "[1-9]\\d{3,8}";

    /** A ticket said as one: "TKT-1042", "#1042", "ticket 1042", "this ticket". */
    static final String SAID = "(?<ticket>" + EXPLICIT + ")";

    /** The same, or its bare number. */
    static final String NUMBERED = "(?<ticket>" + EXPLICIT + "|" + BARE + ")";

    /** A bare number where a year could be meant: "show 2025" is of a file's rows. */
    static final String UNLIKE_A_YEAR = "(?<ticket>(?!(?:19|20)\\d\\d\\b)" + BARE + ")";

    /** The same, or a word that stands for the last one. */
    static final String ANY = "(?<ticket>" + EXPLICIT + "|" + BARE + "|ticket|this one|it)";

    /** The same with any number, for phrases that nothing but a ticket fits. */
    static final String ANY_NUMBER = "(?<ticket>" + EXPLICIT + "|" + NUMBER + "|ticket|this one|it)";

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    static Form of(String phrase, Function<Matcher, TicketIntent> meaning) {
        return new Form(
                Pattern.compile(
                        phrase.replace(" ?", "\\s*").replace(" ", "\\s+"),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL),
                meaning);
    }

    Optional<TicketIntent> read(String text) {
        Matcher matcher = phrase.matcher(text);
        return matcher.matches() ? Optional.of(meaning.apply(matcher)) : Optional.empty();
    }

    /** The number of the ticket in a phrase that names one. */
    static Optional<TicketNumber> ticket(Matcher said) {
        return DIGITS.matcher(said.group("ticket"))
                .results()
                .map(MatchResult::group)
                .map(digits -> new TicketNumber(Integer.parseInt(digits)))
                .findFirst();
    }
}
