package dev.patchbay.bot.teams;

import dev.patchbay.bot.TicketSigns;
import dev.patchbay.model.ticket.TicketEmoji;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reaction that does something with a ticket. None of Teams' six first reactions does. */
final class TicketReaction {

    /** Teams names emoji by their code point: {@code 1f440_eyes}. */
    private static final Pattern CODE_POINT = Pattern.compile("([0-9a-f]{4,5})(?:[-_].*)?");

    private TicketReaction() {}

    static Optional<TicketEmoji> of(Activity.Reaction reaction) {
        Matcher named = CODE_POINT.matcher(reaction.type());
        return TicketSigns.of(
                named.matches() ? Character.toString(Integer.parseInt(named.group(1), 16)) : reaction.type());
    }
}
