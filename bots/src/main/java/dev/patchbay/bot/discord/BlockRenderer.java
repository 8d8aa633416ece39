package dev.patchbay.bot.discord;

import dev.patchbay.bot.ChartTable;
import dev.patchbay.bot.Leftovers;
import dev.patchbay.bot.TableFile;
import dev.patchbay.bot.TextTable;
import dev.patchbay.bot.discord.ActionId.FormCardId;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Citation;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blocks of one reply as pieces of messages. */
final class BlockRenderer {

    /** Text past this is shown cut, and whole in the file. */
    private static final int LONGEST_TEXT = 5_000;

    private static final int PIECE = 1_900;
    private static final int NOTE = 1_000;
    private static final int TABLE_WIDTH = 80;

    /** Past this, Discord would fold the rest of the message away. */
    private static final int TABLE_LENGTH = 1_700;

    private static final int ABOUT = 60;
    private static final int BAR = 10;
    private static final int FILE_NAME = 100;

    private final Reply reply;
    private final Leftovers leftovers;
    private final Fitting fitting;
    private final Cards cards;
    private final Buttons buttons;
    private int tables;
    private int charts;

    BlockRenderer(Reply reply, DeliveryId delivery, Leftovers leftovers) {
        this.reply = reply;
        this.leftovers = leftovers;
        fitting = new Fitting(leftovers);
        cards = new Cards(leftovers);
        buttons = new Buttons(delivery, leftovers);
    }

    List<Piece> render(Block block) {
        return switch (block) {
            case Block.Text text -> text(text.text());
            case Block.Table table -> table(table.table());
            case Block.Chart chart -> chart(chart);
            case Block.HowItWasGot how -> note(how.explanation().line());
            case Block.TicketCard card -> List.of(cards.ticket(card.ticket()));
            case Block.Suggestions suggestions ->
                buttons.render(Reply.of(suggestions).buttons());
            case Block.Trouble trouble -> trouble(trouble);
            case Block.IncidentCard card -> List.of(cards.incident(card.incident()));
            case Block.Citations citations -> citations(citations.citations());
            case Block.Buttons row -> buttons.render(row.buttons());
            case Block.FormCard card -> form(card.form());
            case Block.ProgressBar bar -> progress(bar);
            case Block.File file -> file(file.file());
        };
    }

    private List<Piece> text(String text) {
        return DiscordText.parts(leftovers.cut(text, LONGEST_TEXT), PIECE).stream()
                .<Piece>map(part -> new Piece.Text(DiscordText.escape(part), part, false))
                .toList();
    }

    private List<Piece> note(String text) {
        String line = DiscordText.line(text);
        return line.isEmpty()
                ? List.of()
                : List.of(new Piece.Text(DiscordText.small(fitting.escaped(line, NOTE, PIECE)), line, true));
    }

    private List<Piece> table(ResultTable table) {
        if (table.columns().isEmpty()) {
            return List.of();
        }
        TextTable.Lines lines = TextTable.readable(table, TABLE_WIDTH, TABLE_LENGTH);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Text(DiscordText.fenced(lines.text()), lines.text(), true));
        if (!lines.whole()) {
            pieces.addAll(whole(table));
        }
        return pieces;
    }

    private List<Piece> whole(ResultTable table) {
        TableFile csv = TableFile.csv(table, DiscordLimits.FILE_BYTES);
        String name = TableFile.name(++tables);
        long all = Math.max(table.totalRows(), table.rows().size());
        String rows = String.format(Locale.ROOT, "%,d row%s", csv.rows(), csv.rows() == 1 ? "" : "s");
        String said = csv.rows() >= all ? rows : rows + " of " + String.format(Locale.ROOT, "%,d", all);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Attached(new Upload.Made(name, rows, csv::content), name));
        pieces.addAll(note((csv.rows() >= all ? "The whole table: " : "The table: ") + name + ", " + said));
        return pieces;
    }

    private List<Piece> chart(Block.Chart chart) {
        if (chart.png().isEmpty()) {
            return ChartTable.isShownBy(reply, chart.spec()) ? List.of() : numbers(chart.spec());
        }
        String name = "chart-" + ++charts + ".png";
        String alternative = "%s chart: %s, by %s"
                .formatted(
                        chart.spec().type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        chart.spec().yTitle(),
                        chart.spec().xTitle());
        Upload picture = new Upload.Stored(
                chart.png().get(), name, DiscordText.label(alternative, DiscordLimits.FILE_DESCRIPTION));
        return List.of(new Piece.Attached(picture, TextTable.render(ChartTable.of(chart.spec()), TABLE_WIDTH, PIECE)));
    }

    private List<Piece> numbers(ChartSpec chart) {
        List<Piece> pieces = new ArrayList<>(text(ChartTable.caption(chart)));
        pieces.addAll(table(ChartTable.of(chart)));
        return pieces;
    }

    private List<Piece> trouble(Block.Trouble trouble) {
        String said = Stream.of(trouble.what(), trouble.tried(), trouble.advice())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        List<Piece> pieces = new ArrayList<>(text(said));
        pieces.addAll(note("ref " + trouble.reference()));
        return pieces;
    }

    /** A line for each; what is too long for one is kept whole. */
    private List<Piece> citations(List<Citation> citations) {
        return citations.stream()
                .flatMap(citation -> note("[" + citation.number() + "] " + citation.title()
                                + citation.link().map(link -> " " + link).orElse(""))
                        .stream())
                .toList();
    }

    private List<Piece> form(Form form) {
        String about = DiscordText.line(form.about());
        String label = fitting.label(form.title(), DiscordLimits.BUTTON_LABEL);
        FormCardId action = new FormCardId(form.name(), about.length() <= ABOUT ? about : "");
        return List.of(
                cards.form(form),
                new Piece.Pressable(MessageJson.button(1, label.isEmpty() ? "Fill in" : label, action), "• " + label));
    }

    private List<Piece> progress(Block.ProgressBar bar) {
        String count = bar.total() == 0 ? "" : String.format(Locale.ROOT, " %,d of %,d", bar.done(), bar.total());
        int full = bar.total() == 0 ? 0 : (int) Math.min(BAR, (long) bar.done() * BAR / bar.total());
        String drawn = bar.total() == 0 ? "" : "▰".repeat(full) + "▱".repeat(BAR - full) + count;
        List<Piece> pieces = new ArrayList<>(text(bar.text()));
        if (!drawn.isEmpty()) {
            pieces.add(new Piece.Text(drawn, drawn, false));
        }
        return pieces;
    }

    private List<Piece> file(FileRef file) {
        String name = fitting.label(file.name(), FILE_NAME).replaceAll("[\\\\/:*?\"<>|]+", "_");
        if (file.size() > DiscordLimits.FILE_BYTES) {
            return note("%s (%,d MB) is larger than Discord takes; it is in the web desk."
                    .formatted(name, file.size() / 1_000_000));
        }
        return List.of(new Piece.Attached(new Upload.Stored(file, name.isBlank() ? "file" : name, ""), name));
    }
}
