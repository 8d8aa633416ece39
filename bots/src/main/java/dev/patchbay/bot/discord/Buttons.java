package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Leftovers;
import dev.patchbay.bot.discord.ActionId.FormPressId;
import dev.patchbay.bot.discord.ActionId.PressId;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Press;
import java.util.ArrayList;
import java.util.List;

/** The buttons of a reply, each with its place among all of them. */
final class Buttons {

    private static final int BLURPLE = 1;
    private static final int GREY = 2;
    private static final int RED = 4;

    /** More than anybody chooses from; the rest is written out. */
    private static final int MOST = 60;

    /** Of a link that is written out; escaped it is within a message. */
    private static final int NOTE = 900;

    private final DeliveryId delivery;
    private final Leftovers leftovers;
    private final Fitting fitting;
    private int next;

    Buttons(DeliveryId delivery, Leftovers leftovers) {
        this.delivery = delivery;
        this.leftovers = leftovers;
        this.fitting = new Fitting(leftovers);
    }

    /** The next buttons in reading order. */
    List<Piece> render(List<Button> buttons) {
        List<Piece> pieces = new ArrayList<>();
        for (Button button : buttons) {
            pieces.addAll(render(button, next++));
        }
        return pieces;
    }

    private List<Piece> render(Button button, int index) {
        String label = DiscordText.line(button.label());
        String said = label.isEmpty() ? said(button.press()) : label;
        if (index >= MOST) {
            leftovers.add(said + ": " + target(button.press()));
            return index == MOST ? List.of(note("… more to choose from in full-answer.txt")) : List.of();
        }
        String shown = fitting.label(said, DiscordLimits.BUTTON_LABEL);
        if (button.press() instanceof Press.OpenLink link) {
            return linked(shown, link.url());
        }
        ObjectNode pressable = MessageJson.button(
                style(button),
                shown,
                button.press() instanceof Press.OpenForm
                        ? new FormPressId(delivery, index)
                        : new PressId(delivery, index));
        return List.of(new Piece.Pressable(pressable, "• " + shown));
    }

    /** A link as a button, or written out where it is too long or none. */
    private List<Piece> linked(String label, String url) {
        if (url.matches("https?://[^\\s/]\\S*") && url.length() <= DiscordLimits.BUTTON_LINK) {
            return List.of(new Piece.Pressable(MessageJson.link(label, url), "• " + label + ": " + url));
        }
        return List.of(note(label + ": " + url));
    }

    private Piece note(String text) {
        String line = DiscordText.line(text);
        return new Piece.Text(DiscordText.small(fitting.escaped(line, NOTE, 2 * NOTE)), line, true);
    }

    private static int style(Button button) {
        return switch (button.emphasis()) {
            case PLAIN -> GREY;
            case PRIMARY -> BLURPLE;
            case DANGER -> RED;
        };
    }

    private static String said(Press press) {
        return switch (press) {
            case Press.Ask ask -> {
                String question = DiscordText.line(ask.text());
                yield question.isEmpty() ? "Ask" : question;
            }
            case Press.OpenForm form -> "Fill in";
            case Press.SendDirectly send -> "Send it to me";
            case Press.ReadThread read -> "Read this thread";
            case Press.OpenLink link -> "Open";
        };
    }

    private static String target(Press press) {
        return press instanceof Press.OpenLink link ? link.url() : said(press);
    }
}
