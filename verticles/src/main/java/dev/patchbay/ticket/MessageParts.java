package dev.patchbay.ticket;

import dev.patchbay.model.ticket.Ticket;
import java.util.List;
import java.util.stream.Collectors;

/** A message as a ticket: its first line for a title, what follows for the details. */
record MessageParts(String title, String rest) {

    static MessageParts of(String message) {
        String text = message.strip();
        List<String> lines = text.lines().toList();
        String first = lines.isEmpty() ? "" : TicketText.line(lines.getFirst());
        String title = shortened(first, Ticket.LONGEST_TITLE);
        String rest = title.equals(first)
                ? lines.stream().skip(1).collect(Collectors.joining("\n")).strip()
                : text;
        return new MessageParts(title, rest);
    }

    /** At most so many UTF-16 units, the last of them an ellipsis where something is left out. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
