package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blocks of a reply other than tables and charts, as elements. */
final class BlockRenderer {

    /** How a button's action begins; the number that follows makes it unique among its block's. */
    static final String ASK = "ask";

    private static final String DOT = " · ";
    private static final int NOTES = 3;

    private BlockRenderer() {}

    /** Sections of plain text; nothing for blank text. */
    static List<Element> text(String text) {
        return PlainText.split(PlainText.clean(text), SlackLimits.SECTION_TEXT).stream()
                .flatMap(piece -> escapedPieces(piece).stream())
                .map(piece -> Element.of(BlockKit.section(piece), piece))
                .toList();
    }

    /** One small grey line, cut where it is too long; nothing for blank text. */
    static List<Element> context(String text) {
        String line = SlackText.escape(text.strip(), SlackLimits.SECTION_TEXT);
        return line.isBlank() ? List.of() : List.of(Element.of(BlockKit.context(line), line));
    }

    static List<Element> ticket(Ticket ticket) {
        List<Element> elements = new ArrayList<>(text(ticket.number() + DOT + ticket.title()));
        String facts = Stream.of(
                        Stream.of(word(ticket.priority()), word(ticket.status())),
                        ticket.customer().stream(),
                        ticket.assignee().map(name -> "assigned to " + name).stream(),
                        Stream.of("reported by " + ticket.reporter()))
                .flatMap(stream -> stream)
                .collect(Collectors.joining(DOT));
        elements.addAll(context(facts));
        List<TicketNote> notes = ticket.notes();
        int first = Math.max(0, notes.size() - NOTES);
        if (first > 0) {
            elements.addAll(context("… " + first + " earlier notes"));
        }
        notes.subList(first, notes.size())
                .forEach(note -> elements.addAll(context(note.author() + ": " + note.text())));
        return elements;
    }

    static List<Element> trouble(Block.Trouble trouble) {
        String said = Stream.of(trouble.what(), trouble.tried(), trouble.advice())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        List<Element> elements = new ArrayList<>(text(said));
        elements.addAll(context("ref " + trouble.reference()));
        return elements;
    }

    /** Buttons that ask; a question too long for a button is written out instead. */
    static List<Element> suggestions(List<Choice> choices) {
        List<Element> elements = new ArrayList<>();
        List<ObjectNode> buttons = new ArrayList<>();
        for (Choice choice : choices) {
            String question = PlainText.clean(choice.question()).strip();
            String label = PlainText.clean(choice.label()).strip();
            if (question.length() > SlackLimits.BUTTON_VALUE) {
                elements.addAll(text(label + ": " + question));
            } else if (!question.isEmpty()) {
                String shown = SlackText.escape(label.isEmpty() ? question : label, SlackLimits.BUTTON_LABEL);
                buttons.add(BlockKit.button(ASK + ":" + buttons.size(), shown, question));
            }
        }
        for (int start = 0; start < buttons.size(); start += SlackLimits.BUTTONS) {
            elements.add(row(buttons.subList(start, Math.min(buttons.size(), start + SlackLimits.BUTTONS))));
        }
        return elements;
    }

    private static Element row(List<ObjectNode> buttons) {
        String labels = buttons.stream()
                .map(button -> "• " + button.path("text").path("text").textValue())
                .collect(Collectors.joining("\n"));
        return Element.of(BlockKit.actions(buttons), labels);
    }

    /** Pieces that stay within a section's limit once escaped. */
    private static List<String> escapedPieces(String piece) {
        String escaped = SlackText.escape(piece);
        if (escaped.length() <= SlackLimits.SECTION_TEXT) {
            return List.of(escaped);
        }
        return PlainText.split(piece, piece.length() / 2 + 1).stream()
                .flatMap(half -> escapedPieces(half).stream())
                .toList();
    }

    private static String word(Enum<?> value) {
        String name = value.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
