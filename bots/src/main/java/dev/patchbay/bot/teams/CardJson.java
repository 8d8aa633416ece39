package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * The few elements of Adaptive Cards we use (adaptivecards.io, schema 1.5), as JSON. Text that somebody wrote stands in
 * rich text blocks only: those show it as it is, where a text block would read Markdown in it.
 */
final class CardJson {

    static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";

    private static final String VERSION = "1.5";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CardJson() {}

    static ObjectNode card(Collection<ObjectNode> body) {
        ObjectNode card = JSON.objectNode().put("type", "AdaptiveCard").put("version", VERSION);
        card.putArray("body").addAll(body);
        card.putObject("msteams").put("width", "full");
        return card;
    }

    static ObjectNode attachment(ObjectNode card) {
        ObjectNode attachment = JSON.objectNode().put("contentType", CONTENT_TYPE);
        attachment.set("content", card);
        return attachment;
    }

    /** A line or a paragraph. */
    static ObjectNode text(String text) {
        ObjectNode block = element("RichTextBlock");
        block.putArray("inlines").add(shown(text));
        return block;
    }

    /** A line in bold. */
    static ObjectNode heading(String text) {
        ObjectNode block = element("RichTextBlock");
        block.putArray("inlines").add(run(text).put("weight", "Bolder"));
        return block;
    }

    /** A small line in grey. */
    static ObjectNode note(String text) {
        ObjectNode block = element("RichTextBlock").put("spacing", "Small");
        block.putArray("inlines").add(run(text).put("isSubtle", true).put("size", "Small"));
        return block;
    }

    /**
     * A small grey line about a moment that Teams shows by each reader's own clock ("Text features" of Adaptive Cards;
     * only a text block knows it, so the words are ours, never a user's).
     */
    static ObjectNode moment(String words, Instant moment) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return element("TextBlock")
                .put("text", "%s {{DATE(%s,SHORT)}} {{TIME(%s)}}".formatted(words, second, second))
                .put("isSubtle", true)
                .put("size", "Small")
                .put("spacing", "Small")
                .put("wrap", true);
    }

    /** A line that says what is wrong. */
    static ObjectNode wrong(String text) {
        ObjectNode block = element("RichTextBlock");
        block.putArray("inlines").add(run(text).put("color", "Attention"));
        return block;
    }

    /** A number or a word to the right or the left of its column. */
    static ObjectNode cell(String text, boolean numeric, boolean bold) {
        ObjectNode block = bold ? heading(text) : text(text);
        if (numeric) {
            block.put("horizontalAlignment", "Right");
        }
        ObjectNode cell = element("TableCell");
        cell.putArray("items").add(block);
        return cell;
    }

    static ObjectNode row(Collection<ObjectNode> cells) {
        ObjectNode row = element("TableRow");
        row.putArray("cells").addAll(cells);
        return row;
    }

    static ObjectNode table(Collection<ObjectNode> columns, ArrayNode rows) {
        ObjectNode table = element("Table").put("firstRowAsHeaders", true).put("showGridLines", true);
        table.putArray("columns").addAll(columns);
        table.set("rows", rows);
        return table;
    }

    static ObjectNode column(int weight) {
        return JSON.objectNode().put("width", weight);
    }

    static ObjectNode image(String url, String alternative) {
        return element("Image").put("url", url).put("altText", alternative).put("size", "Stretch");
    }

    static ObjectNode actions(Collection<ObjectNode> actions) {
        ObjectNode set = element("ActionSet");
        set.putArray("actions").addAll(actions);
        return set;
    }

    /** A button that tells us and nobody else. */
    static ObjectNode execute(String title, String verb, ObjectNode data) {
        ObjectNode action = action("Action.Execute", title).put("verb", verb);
        action.set("data", data);
        return action;
    }

    /** A button that opens a dialog. */
    static ObjectNode openDialog(String title, String verb) {
        ObjectNode action = action("Action.Submit", title);
        ObjectNode data = action.putObject("data").put("press", verb);
        data.putObject("msteams").put("type", "task/fetch");
        return action;
    }

    /** The button of a dialog that sends it. */
    static ObjectNode submit(String title, ObjectNode data) {
        ObjectNode action = action("Action.Submit", title);
        action.set("data", data);
        return action;
    }

    static ObjectNode link(String title, String url) {
        return action("Action.OpenUrl", title).put("url", url);
    }

    static ObjectNode element(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode action(String type, String title) {
        return element(type).put("title", PlainText.cut(shown(title), TeamsLimits.ACTION_TITLE));
    }

    private static ObjectNode run(String text) {
        return element("TextRun").put("text", shown(text));
    }

    /** Teams shows no empty text: a dash stands for it. */
    private static String shown(String text) {
        String cleaned = PlainText.clean(text);
        return cleaned.isBlank() ? "–" : cleaned;
    }
}
