package dev.patchbay.ticket.words;

import dev.patchbay.model.ticket.Priority;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What priorities are called. */
final class PriorityWords {

    static final String NAME = "(?:low|normal|medium|high|urgent|critical|p[1-4])";

    private static final String WORD = " ?prio(?:rity)?";

    /** At the end, and set apart from what it follows: ", high", "(P1)", "with priority low", "high priority". */
    private static final Pattern TRAILING = Pattern.compile(
            ("(?:(?: ?[,;.!(\\[] ?| [–—-] )(?:prio(?:rity)?[:= ]*)?(?<apart>NAME)(?:WORD)?"
                            + "| (?:with |at )?prio(?:rity)?[:= ]+(?<after>NAME)"
                            + "|^(?<alone>NAME)"
                            + "| (?:with |at )?(?<before>NAME)WORD) ?[)\\]]?[.!]*$")
                    .replace("NAME", NAME)
                    .replace("WORD", WORD),
            Pattern.CASE_INSENSITIVE);

    private PriorityWords() {}

    /** A text and the priority that stood at its end. */
    record Split(String text, Optional<Priority> priority) {}

    static Split split(String text) {
        Matcher matcher = TRAILING.matcher(text);
        if (!matcher.find()) {
            return new Split(text, Optional.empty());
        }
        String name = Optional.ofNullable(matcher.group("apart"))
                .or(() -> Optional.ofNullable(matcher.group("after")))
                .or(() -> Optional.ofNullable(matcher.group("alone")))
                .orElseGet(() -> matcher.group("before"));
        return new Split(text.substring(0, matcher.start()), Optional.of(priority(name)));
    }

    /** The priority of one of the names. */
    static Priority priority(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "low", "p4" -> Priority.LOW;
            case "high", "p2" -> Priority.HIGH;
            case "critical", "urgent", "p1" -> Priority.CRITICAL;
            default -> Priority.NORMAL;
        };
    }
}
