package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.ChartTable;
import dev.patchbay.bot.PlainText;
import dev.patchbay.bot.TableFile;
import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Renders a reply as messages within Teams' limits, in reading order. What does not fit is offered as a file: a table's
 * rows as CSV, anything else as the whole answer in text.
 */
final class ReplyRenderer {

    private static final int FILE_BYTES = 8 << 20;

    /** Of UTF-8, for one code unit at the most. */
    private static final int BYTES_OF_CHARACTER = 3;

    private final Attic attic;
    private final DeliveryId delivery;
    private final boolean personal;
    private final MessagePacker packer = new MessagePacker();
    private final StringBuilder words = new StringBuilder();
    private final List<FileRef> offered = new ArrayList<>();
    private Reply whole = Reply.of();
    private boolean cut;
    private int buttons;
    private int tables;

    private ReplyRenderer(Attic attic, DeliveryId delivery, boolean personal) {
        this.attic = attic;
        this.delivery = delivery;
        this.personal = personal;
    }

    /**
     * The messages of a reply, at least one.
     *
     * @param personal true in direct conversations, the only ones files can be offered in
     * @param rated true where people can say whether it helped
     */
    static List<Post> render(Reply reply, DeliveryId delivery, boolean personal, boolean rated, Attic attic) {
        return new ReplyRenderer(attic, delivery, personal).render(reply, rated);
    }

    private List<Post> render(Reply reply, boolean rated) {
        whole = reply;
        reply.blocks().forEach(this::add);
        if (packer.overflows() || cut) {
            offerWords();
        }
        if (!personal && !offered.isEmpty()) {
            add(BlockRenderer.buttons(
                    offered.stream().map(BlockRenderer::fileButton).toList()));
        }
        List<Post> posts = packer.posts(rated);
        if (personal) {
            offered.forEach(file -> posts.add(new Post.Offer(file)));
        }
        return posts;
    }

    private void add(Block block) {
        switch (block) {
            case Block.Text text -> text(text.text());
            case Block.Table table -> table(table.table());
            case Block.Chart chart -> chart(chart);
            case Block.HowItWasGot how ->
                add(BlockRenderer.note(how.explanation().line()));
            case Block.TicketCard card -> {
                cut |= BlockRenderer.isCut(card.ticket());
                add(BlockRenderer.ticket(card.ticket()));
                card.ticket().notes().forEach(note -> write(note.heading() + ": " + note.text()));
            }
            case Block.Suggestions suggestions ->
                buttons(suggestions.choices().stream()
                        .map(ReplyRenderer::asking)
                        .toList());
            case Block.Trouble trouble -> add(BlockRenderer.trouble(trouble));
            case Block.IncidentCard card -> {
                cut |= BlockRenderer.isCut(card.incident());
                add(BlockRenderer.incident(card.incident()));
                write(String.join(", ", card.incident().hosts()));
            }
            case Block.Citations citations -> add(BlockRenderer.citations(citations.citations()));
            case Block.Buttons row -> buttons(row.buttons());
            case Block.FormCard card -> form(card);
            case Block.ProgressBar bar -> add(BlockRenderer.progress(bar));
            case Block.File file -> file(file.file());
        }
    }

    private void text(String text) {
        write(text);
        if (packer.isEmpty()) {
            packer.lead(text);
        } else {
            BlockRenderer.text(text).forEach(packer::add);
        }
    }

    private void table(ResultTable table) {
        Optional<TableRenderer.Shown> shown = TableRenderer.render(table);
        if (shown.isEmpty()) {
            return;
        }
        add(List.of(shown.get().element()));
        if (!shown.get().whole()) {
            keep(TableFile.name(++tables), "text/csv", () -> TableFile.csv(table, FILE_BYTES)
                    .content());
        }
    }

    private void chart(Block.Chart chart) {
        Optional<Element> drawn = new ChartRenderer(attic).render(chart);
        boolean tabled = ChartTable.isShownBy(whole, chart.spec());
        if (drawn.isPresent()) {
            add(List.of(drawn.get()));
        }
        if (tabled || drawn.isPresent() && !ChartRenderer.isCut(chart.spec())) {
            return;
        }
        ResultTable numbers = ChartTable.of(chart.spec());
        if (drawn.isPresent()) {
            write(ChartTable.caption(chart.spec()));
            keep(TableFile.name(++tables), "text/csv", () -> TableFile.csv(numbers, FILE_BYTES)
                    .content());
            cut = true;
        } else {
            add(BlockRenderer.text(ChartTable.caption(chart.spec())));
            table(numbers);
        }
    }

    /** Fields of a card stand in a message of their own, so that what is answered stands in their place. */
    private void form(Block.FormCard card) {
        ObjectNode standing = Dialogs.standing(card.form(), List.of());
        List<ObjectNode> body = new ArrayList<>();
        standing.path("body").forEach(element -> body.add((ObjectNode) element));
        String labels = String.join(
                ", ", card.form().fields().stream().map(Form.Field::label).toList());
        String plain = PlainText.clean(card.form().title() + ": " + labels);
        Element fields = Element.of(body, plain);
        write(plain);
        if (fields.bytes() <= TeamsLimits.CARD_BYTES) {
            packer.alone(fields);
        } else {
            BlockRenderer.text(plain).forEach(packer::add);
        }
    }

    /** A file by its name, and an offer of it; of an empty one there is nothing to offer, and Teams would refuse it. */
    private void file(FileRef file) {
        if (file.size() == 0) {
            add(BlockRenderer.note(file.name() + " (empty)"));
            return;
        }
        String size = file.size() < 1024
                ? file.size() + " bytes"
                : String.format(Locale.ROOT, "%,d KB", Math.ceilDiv(file.size(), 1024));
        add(BlockRenderer.note(file.name() + " (" + size + ")"));
        offered.add(file);
    }

    private static Button asking(Choice choice) {
        return Button.of(
                choice.label().isBlank() ? choice.question() : choice.label(), new Press.Ask(choice.question()));
    }

    /** The buttons in their order, each named by its place among all of the reply and by what it says. */
    private void buttons(List<Button> row) {
        List<ObjectNode> actions = new ArrayList<>();
        for (Button button : row) {
            String verb = Verb.Press.of(delivery, buttons++, button.label()).toString();
            cut |= PlainText.clean(button.label()).length() > TeamsLimits.ACTION_TITLE;
            if (button.press() instanceof Press.OpenLink link && !BlockRenderer.isWebPage(link.url())) {
                add(BlockRenderer.text(button.label() + ": " + link.url()));
            } else {
                write(BlockRenderer.told(
                        button.label(), button.press() instanceof Press.OpenLink page ? page.url() : ""));
                actions.add(action(button, verb));
            }
        }
        BlockRenderer.buttons(actions).forEach(packer::add);
    }

    /** @param verb what the button says when it is pressed */
    static ObjectNode action(Button button, String verb) {
        ObjectNode action =
                switch (button.press()) {
                    case Press.OpenLink link -> CardJson.link(button.label(), link.url());
                    case Press.OpenForm form -> CardJson.openDialog(button.label(), verb);
                    case Press.Ask ask -> execute(button, verb);
                    case Press.SendDirectly send -> execute(button, verb);
                    case Press.ReadThread read -> execute(button, verb);
                };
        return switch (button.emphasis()) {
            case PRIMARY -> action.put("style", "positive");
            case DANGER -> action.put("style", "destructive");
            case PLAIN -> action;
        };
    }

    private static ObjectNode execute(Button button, String verb) {
        return CardJson.execute(button.label(), verb, JsonNodeFactory.instance.objectNode());
    }

    private void add(List<Element> elements) {
        elements.forEach(element -> {
            write(element.plain());
            packer.add(element);
        });
    }

    private void write(String text) {
        if (!text.isBlank()) {
            words.append(PlainText.clean(text)).append('\n');
        }
    }

    private void offerWords() {
        keep("full-answer.txt", "text/plain", () -> PlainText.cut(words.toString(), FILE_BYTES / BYTES_OF_CHARACTER)
                .getBytes(StandardCharsets.UTF_8));
    }

    private void keep(String name, String mediaType, Supplier<byte[]> content) {
        attic.keep(name, mediaType, content).ifPresent(offered::add);
    }
}
