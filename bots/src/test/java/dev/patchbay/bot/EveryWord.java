package dev.patchbay.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Citation;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Incident;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.ticket.Ticket;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;

/**
 * What a reply says, text by text. Only letters and digits are compared, in their order: markup, escapes and where a text
 * is broken are each platform's own.
 */
public final class EveryWord {

    /** Of all texts of a reply, cells included: below what one file holds on any platform. */
    private static final long MOST = 1_000_000;

    private EveryWord() {}

    /** Replies of every kind of which all fits a file. */
    public static Arbitrary<Reply> replies() {
        return AnyReply.replies()
                .filter(reply -> reply.blocks().stream()
                                .flatMap(block -> of(reply, block))
                                .filter(Objects::nonNull)
                                .mapToLong(String::length)
                                .sum()
                        < MOST);
    }

    /** Fails unless every text of every block can be read in what is shown. */
    public static void assertIn(Reply reply, List<String> shown) {
        String letters = letters(String.join(" ", shown));
        reply.blocks().stream()
                .flatMap(block -> of(reply, block))
                .map(EveryWord::letters)
                .distinct()
                .forEach(text -> assertThat(letters.contains(text)).as(text).isTrue());
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        PlainText.clean(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Stream<String> of(Reply reply, Block block) {
        return switch (block) {
            case Block.Text text -> Stream.of(text.text());
            case Block.Table table -> of(table.table());
            case Block.Chart chart -> of(reply, chart);
            case Block.HowItWasGot how -> Stream.of(how.explanation().line());
            case Block.TicketCard card -> of(card.ticket());
            case Block.Suggestions suggestions ->
                suggestions.choices().stream()
                        .map(choice -> choice.label().isBlank() ? choice.question() : choice.label());
            case Block.Trouble trouble ->
                Stream.of(trouble.what(), trouble.tried(), trouble.advice(), trouble.reference());
            case Block.IncidentCard card -> of(card.incident());
            case Block.Citations citations -> citations.citations().stream().flatMap(EveryWord::of);
            case Block.Buttons buttons ->
                buttons.buttons().stream()
                        .flatMap(button -> button.press() instanceof Press.OpenLink link
                                ? Stream.of(button.label(), link.url())
                                : Stream.of(button.label()));
            case Block.FormCard card -> of(card.form());
            case Block.ProgressBar bar -> Stream.of(bar.text());
            case Block.File file -> Stream.of(file.file().name());
        };
    }

    private static Stream<String> of(ResultTable table) {
        return Stream.concat(
                table.columns().stream().map(ResultTable.Heading::title),
                table.rows().stream().flatMap(List::stream).map(ResultTable.Cell::text));
    }

    /** A drawing shows all of its chart, and so does a table of the same numbers. */
    private static Stream<String> of(Reply reply, Block.Chart chart) {
        ChartSpec spec = chart.spec();
        return chart.png().isPresent() || ChartTable.isShownBy(reply, spec)
                ? Stream.of()
                : Stream.concat(
                        Stream.of(spec.title(), spec.xTitle(), spec.yTitle()),
                        Stream.concat(
                                spec.categories().stream(),
                                spec.series().stream().map(ChartSpec.Series::name)));
    }

    private static Stream<String> of(Ticket ticket) {
        return Stream.of(
                        Stream.of(ticket.title(), ticket.reporter()),
                        ticket.customer().stream(),
                        ticket.assignee().stream(),
                        ticket.notes().stream().flatMap(note -> Stream.of(note.heading(), note.text())),
                        ticket.escalation().stream()
                                .flatMap(escalation -> Stream.of(escalation.by(), escalation.reason())))
                .flatMap(texts -> texts);
    }

    private static Stream<String> of(Incident incident) {
        return Stream.concat(
                Stream.concat(Stream.of(incident.title()), incident.customer().stream()), incident.hosts().stream());
    }

    private static Stream<String> of(Citation citation) {
        return Stream.concat(Stream.of(citation.title()), citation.link().stream());
    }

    /** What is asked for stands in the form itself where a platform opens one. */
    private static Stream<String> of(Form form) {
        return Stream.of(form.title());
    }
}
