package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Press;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The buttons of one reply. Each is named by the delivery and its place among all buttons of the reply. */
final class ButtonRenderer {

    private final DeliveryId delivery;
    private int next;

    ButtonRenderer(DeliveryId delivery) {
        this.delivery = delivery;
    }

    List<Element> suggestions(List<Choice> choices) {
        return row(choices.stream()
                .map(choice -> Button.of(
                        choice.label().isBlank() ? choice.question() : choice.label(),
                        new Press.Ask(choice.question())))
                .toList());
    }

    /** Buttons side by side; a label too long for one is written out above. */
    List<Element> row(List<Button> buttons) {
        List<Element> elements = new ArrayList<>();
        List<ObjectNode> shown = new ArrayList<>();
        for (Button button : buttons) {
            int index = next++;
            String label = PlainText.clean(button.label()).strip();
            if (isTooLong(label)) {
                elements.addAll(TextRenderer.context(label));
            }
            Optional<ObjectNode> rendered = button(button, label, index);
            rendered.ifPresent(shown::add);
            if (rendered.isEmpty() && button.press() instanceof Press.OpenLink link) {
                elements.addAll(TextRenderer.context(label + " " + link.url()));
            }
        }
        for (int start = 0; start < shown.size(); start += SlackLimits.BUTTONS) {
            elements.add(actions(shown.subList(start, Math.min(shown.size(), start + SlackLimits.BUTTONS))));
        }
        return elements;
    }

    private static boolean isTooLong(String label) {
        return SlackText.escape(label).length() > SlackLimits.BUTTON_LABEL;
    }

    /** Slack has no forms in messages: a button opens it. */
    List<Element> form(Form form) {
        List<Element> elements = new ArrayList<>(TextRenderer.text(form.title()));
        if (isTooLong(form.submit())) {
            elements.addAll(TextRenderer.context(form.submit()));
        }
        String label = SlackText.line(form.submit(), SlackLimits.BUTTON_LABEL);
        String action = new ActionId.OpenForm(form.name()).toString();
        String about = PlainText.cut(PlainText.clean(form.about()), SlackLimits.BUTTON_VALUE);
        elements.add(actions(List.of(BlockKit.button(action, label.isEmpty() ? "Fill in" : label, about))));
        return elements;
    }

    /** Whether the answer helped (docs.slack.dev, "Feedback buttons element"). */
    Element thumbs() {
        ObjectNode thumbs = BlockKit.object().put("type", "feedback_buttons").put("action_id", ActionId.THUMBS);
        thumbs.set("positive_button", thumb("This helped", true));
        thumbs.set("negative_button", thumb("This did not help", false));
        return Element.of(BlockKit.contextActions(thumbs), "");
    }

    private ObjectNode thumb(String text, boolean up) {
        ObjectNode thumb = BlockKit.object();
        thumb.set("text", BlockKit.plain(text));
        return thumb.put("value", new ActionId.Thumb(delivery, up).toString());
    }

    private Optional<ObjectNode> button(Button button, String label, int index) {
        String text = SlackText.line(label, SlackLimits.BUTTON_LABEL);
        String shown = text.isEmpty() ? "Button " + (index + 1) : text;
        if (button.press() instanceof Press.OpenLink link) {
            return isLink(link.url())
                    ? Optional.of(emphasised(
                            BlockKit.button("link:" + index, shown, "").put("url", link.url()), button))
                    : Optional.empty();
        }
        String action = new ActionId.PressOf(delivery, index).toString();
        return Optional.of(emphasised(BlockKit.button(action, shown, ""), button));
    }

    private static ObjectNode emphasised(ObjectNode node, Button button) {
        return switch (button.emphasis()) {
            case PLAIN -> node;
            case PRIMARY -> node.put("style", "primary");
            case DANGER -> node.put("style", "danger");
        };
    }

    /** Whether Slack takes it as a button's link, and it leads to the web. */
    static boolean isLink(String url) {
        try {
            URI uri = new URI(url);
            return url.length() <= SlackLimits.URL
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (java.net.URISyntaxException none) {
            return false;
        }
    }

    private static String plain(ObjectNode button) {
        String label = "• " + button.path("text").path("text").textValue();
        return button.has("url")
                ? label + ": " + SlackText.escape(button.path("url").textValue())
                : label;
    }

    private static Element actions(List<ObjectNode> buttons) {
        String labels = buttons.stream().map(ButtonRenderer::plain).collect(Collectors.joining("\n"));
        return Element.of(BlockKit.actions(buttons), labels);
    }
}
