package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Citation;
import dev.patchbay.model.chat.Incident;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The simple blocks of a reply as elements of a card. Text is broken into as many as it needs; nothing is cut. */
final class BlockRenderer {

    private static final String DOT = " · ";
    private static final int NOTES = 3;
    private static final int HOSTS = 10;
    private static final int LINK = 2_000;

    private BlockRenderer() {}

    /** Paragraphs of plain text, a line each: a rich text block knows no line breaks. Nothing for blank text. */
    static List<Element> text(String text) {
        List<Element> elements = new ArrayList<>();
        boolean parted = true;
        for (String line : PlainText.clean(text).strip().split("\n")) {
            if (line.isBlank()) {
                parted = true;
                continue;
            }
            for (String piece : PlainText.split(line, TeamsLimits.PARAGRAPH)) {
                ObjectNode block = CardJson.text(piece);
                elements.add(Element.of(parted ? block : block.put("spacing", "None"), piece));
                parted = false;
            }
        }
        return elements;
    }

    /** Small grey lines; nothing for blank text. */
    static List<Element> note(String text) {
        return PlainText.split(PlainText.clean(text).replace('\n', ' '), TeamsLimits.PARAGRAPH).stream()
                .map(piece -> Element.of(CardJson.note(piece), piece))
                .toList();
    }

    private static List<Element> heading(String text) {
        return PlainText.split(PlainText.clean(text).replace('\n', ' '), TeamsLimits.PARAGRAPH).stream()
                .map(piece -> Element.of(CardJson.heading(piece), piece))
                .toList();
    }

    /** A ticket with its last notes. */
    static List<Element> ticket(Ticket ticket) {
        List<Element> elements = new ArrayList<>(heading(ticket.number() + DOT + ticket.title()));
        elements.addAll(note(Stream.of(
                        Stream.of(word(ticket.priority()), word(ticket.status())),
                        ticket.customer().stream(),
                        ticket.assignee().map(name -> "assigned to " + name).stream(),
                        Stream.of("reported by " + ticket.reporter()))
                .flatMap(stream -> stream)
                .collect(Collectors.joining(DOT))));
        ticket.escalation().ifPresent(escalation -> elements.addAll(note(escalation.line())));
        ticket.snoozedUntil().ifPresent(until -> elements.add(dated("Snoozed until", until)));
        List<TicketNote> notes = ticket.notes();
        int first = Math.max(0, notes.size() - NOTES);
        if (first > 0) {
            elements.addAll(note("… " + first + " earlier notes"));
        }
        notes.subList(first, notes.size()).forEach(note -> elements.addAll(text(note.heading() + ": " + note.text())));
        return elements;
    }

    /** Whether a ticket's card leaves earlier notes out. */
    static boolean isCut(Ticket ticket) {
        return ticket.notes().size() > NOTES;
    }

    static List<Element> incident(Incident incident) {
        List<Element> elements = new ArrayList<>(heading(incident.title()));
        List<String> hosts = incident.hosts();
        String named = String.join(", ", hosts.subList(0, Math.min(HOSTS, hosts.size())))
                + (hosts.size() > HOSTS ? " and " + (hosts.size() - HOSTS) + " more" : "");
        elements.addAll(note(Stream.of(
                        incident.customer().stream(),
                        Stream.of(named).filter(text -> !text.isEmpty()),
                        Stream.of(String.format(
                                Locale.ROOT, "%,d alert%s", incident.alerts(), incident.alerts() == 1 ? "" : "s")),
                        incident.ticket().map(Object::toString).stream())
                .flatMap(stream -> stream)
                .collect(Collectors.joining(DOT))));
        elements.add(dated("Since", incident.since()));
        incident.until().ifPresent(until -> elements.add(dated("Resolved", until)));
        return elements;
    }

    private static Element dated(String words, Instant moment) {
        return Element.of(CardJson.moment(words, moment), words + " " + PlainText.moment(moment));
    }

    /** Whether an incident's card leaves hosts out. */
    static boolean isCut(Incident incident) {
        return incident.hosts().size() > HOSTS;
    }

    static List<Element> trouble(Block.Trouble trouble) {
        String said = Stream.of(trouble.what(), trouble.tried(), trouble.advice())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        List<Element> elements = new ArrayList<>(text(said));
        elements.addAll(note("ref " + trouble.reference()));
        return elements;
    }

    static List<Element> citations(List<Citation> citations) {
        return citations.stream().flatMap(BlockRenderer::citation).toList();
    }

    /** A link is one only where it leads to a web page, else it is written out; a long title is in several lines. */
    private static Stream<Element> citation(Citation citation) {
        String title = "[" + citation.number() + "] " + citation.title();
        Optional<String> link = citation.link().filter(url -> !url.isBlank());
        String whole = link.map(url -> title + " " + url).orElse(title);
        if (link.isEmpty() || !isWebPage(link.get()) || PlainText.clean(title).length() > TeamsLimits.PARAGRAPH) {
            return note(whole).stream();
        }
        ObjectNode block = CardJson.note(PlainText.clean(title).replace('\n', ' '));
        ObjectNode run = (ObjectNode) ((ArrayNode) block.path("inlines")).get(0);
        run.set("selectAction", CardJson.element("Action.OpenUrl").put("url", link.get()));
        return Stream.of(Element.of(block, PlainText.clean(whole)));
    }

    static boolean isWebPage(String url) {
        return url.length() <= LINK && url.matches("https?://[^\\s\"<>]+");
    }

    static List<Element> progress(Block.ProgressBar bar) {
        String text = PlainText.clean(bar.text()).replace('\n', ' ').strip();
        String counted = bar.total() > 0 ? " (%,d of %,d)".formatted(bar.done(), bar.total()) : "";
        List<Element> elements = new ArrayList<>(text((text.isEmpty() ? "Working" : text) + counted));
        ObjectNode drawn = CardJson.element("ProgressBar");
        if (bar.total() > 0) {
            drawn.put("value", Math.min(bar.done(), bar.total())).put("max", bar.total());
        }
        elements.add(Element.of(drawn.put("fallback", "drop"), ""));
        return elements;
    }

    /** Rows of buttons. */
    static List<Element> buttons(List<ObjectNode> actions) {
        List<Element> rows = new ArrayList<>();
        for (int start = 0; start < actions.size(); start += TeamsLimits.ACTIONS) {
            List<ObjectNode> row = actions.subList(start, Math.min(actions.size(), start + TeamsLimits.ACTIONS));
            String labels = row.stream()
                    .map(action -> told(
                            action.path("title").asText(), action.path("url").asText()))
                    .collect(Collectors.joining("\n"));
            rows.add(Element.of(CardJson.actions(row), labels));
        }
        return rows;
    }

    /** A button as text. */
    static String told(String label, String url) {
        return "• " + PlainText.clean(label) + (url.isEmpty() ? "" : ": " + url);
    }

    /** A button that brings a file to whoever presses it. */
    static ObjectNode fileButton(FileRef file) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.setAll(FileCards.context(file));
        return CardJson.execute("Send me " + FileCards.name(file), Verb.FILE, data);
    }

    private static String word(Enum<?> value) {
        String name = value.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
