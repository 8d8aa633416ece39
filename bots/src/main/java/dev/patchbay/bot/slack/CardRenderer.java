package dev.patchbay.bot.slack;

import dev.patchbay.bot.Leftovers;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Incident;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cards: a ticket, an incident, what failed, how far something has come. */
final class CardRenderer {

    private static final String DOT = " · ";
    private static final int NOTES = 3;
    /** Characters of the notes before those. */
    private static final int EARLIER = 600;

    private static final int BAR = 10;

    private CardRenderer() {}

    /** A ticket with its last notes; earlier ones where they are short, else they are left over. */
    static List<Element> ticket(Ticket ticket, Leftovers leftovers) {
        List<Element> elements = new ArrayList<>(TextRenderer.text(ticket.number() + DOT + ticket.title()));
        elements.addAll(TextRenderer.context(joined(List.of(
                Stream.of(word(ticket.priority()), word(ticket.status())),
                ticket.customer().stream(),
                ticket.assignee().map(name -> "assigned to " + name).stream(),
                Stream.of("reported by " + ticket.reporter())))));
        ticket.escalation().ifPresent(escalation -> elements.addAll(TextRenderer.context(escalation.line())));
        ticket.snoozedUntil().ifPresent(until -> elements.add(dated("Snoozed until", until)));
        List<TicketNote> notes = ticket.notes();
        int first = Math.max(0, notes.size() - NOTES);
        if (first > 0) {
            elements.addAll(TextRenderer.context(earlier(notes.subList(0, first), leftovers)));
        }
        notes.subList(first, notes.size())
                .forEach(note -> elements.addAll(TextRenderer.context(note.heading() + ": " + note.text())));
        return elements;
    }

    private static String earlier(List<TicketNote> notes, Leftovers leftovers) {
        String told =
                notes.stream().map(note -> note.heading() + ": " + note.text()).collect(Collectors.joining("\n"));
        if (told.length() <= EARLIER) {
            return told;
        }
        leftovers.add(told);
        return "… " + count(notes.size(), "earlier note") + ", in " + Leftovers.NAME;
    }

    static List<Element> incident(Incident incident) {
        List<Element> elements = new ArrayList<>(TextRenderer.text(incident.title()));
        Optional<String> hosts = Optional.of(count(incident.hosts().size(), "host"))
                .filter(shown -> !incident.hosts().isEmpty());
        elements.addAll(TextRenderer.context(joined(List.of(
                incident.customer().stream(),
                hosts.stream(),
                Stream.of(count(incident.alerts(), "alert")),
                incident.ticket().map(Object::toString).stream()))));
        elements.add(incident.until()
                .map(until -> dated("Resolved", until))
                .orElseGet(() -> dated("Firing since", incident.since())));
        elements.addAll(TextRenderer.context(String.join(", ", incident.hosts())));
        return elements;
    }

    static List<Element> trouble(Block.Trouble trouble) {
        String said = Stream.of(trouble.what(), trouble.tried(), trouble.advice())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        List<Element> elements = new ArrayList<>(TextRenderer.text(said));
        elements.addAll(TextRenderer.context("ref " + trouble.reference()));
        return elements;
    }

    static List<Element> progress(Block.ProgressBar bar) {
        if (bar.total() <= 0) {
            return TextRenderer.context(bar.text() + " …");
        }
        int done = Math.clamp(bar.done(), 0, bar.total());
        int filled = (int) ((long) done * BAR / bar.total());
        return TextRenderer.context("%s %s%s %,d of %,d"
                .formatted(bar.text(), "▰".repeat(filled), "▱".repeat(BAR - filled), done, bar.total()));
    }

    private static Element dated(String words, Instant moment) {
        String line = words + " " + SlackText.moment(moment);
        return Element.of(BlockKit.moment(line), line);
    }

    private static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private static String joined(List<Stream<String>> parts) {
        return parts.stream().flatMap(part -> part).collect(Collectors.joining(DOT));
    }

    /** A constant as people write it. */
    static String word(Enum<?> value) {
        String name = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
