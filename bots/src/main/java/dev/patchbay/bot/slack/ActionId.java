package dev.patchbay.bot.slack;

import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.FormName;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a button of ours says when it is pressed, as its {@code action_id} or value carries it. */
sealed interface ActionId {

    Pattern PRESS = Pattern.compile("press:([0-9a-f-]{36}):(\\d{1,4})");
    Pattern FEEDBACK = Pattern.compile("feedback:(up|down):([0-9a-f-]{36})");
    Pattern FORM = Pattern.compile("form:([A-Z_]+)(?::\\d+)?");

    /** The action id of the thumbs; which of them it was is in the value. */
    String THUMBS = "feedback";

    /** The action id of what asks the question in its value; a colon and a number make it unique in its block. */
    String ASK = "ask";

    /** A button of a reply, by its place in the reply's list of them. */
    record PressOf(DeliveryId delivery, int button) implements ActionId {
        @Override
        public String toString() {
            return "press:" + delivery + ":" + button;
        }
    }

    /** A thumb below an answer. */
    record Thumb(DeliveryId delivery, boolean up) implements ActionId {
        @Override
        public String toString() {
            return "feedback:" + (up ? "up" : "down") + ":" + delivery;
        }
    }

    /** A button that opens a form. */
    record OpenForm(FormName form) implements ActionId {
        @Override
        public String toString() {
            return "form:" + form;
        }
    }

    /** A button outside of replies that asks: on the home tab, in a link's preview. */
    record Ask(String question) implements ActionId {}

    /** Reads a pressed button; none for one that only opens a link, or is no button of ours. */
    static Optional<ActionId> read(String actionId, String value) {
        Matcher press = PRESS.matcher(actionId);
        if (press.matches()) {
            return Optional.of(new PressOf(delivery(press.group(1)), Integer.parseInt(press.group(2))));
        }
        Matcher thumb = FEEDBACK.matcher(value);
        if (actionId.equals(THUMBS) && thumb.matches()) {
            return Optional.of(
                    new Thumb(delivery(thumb.group(2)), thumb.group(1).equals("up")));
        }
        Matcher form = FORM.matcher(actionId);
        if (form.matches()) {
            return form(form.group(1)).map(OpenForm::new);
        }
        return actionId.startsWith(ASK + ":") && !value.isEmpty() ? Optional.of(new Ask(value)) : Optional.empty();
    }

    /** The form of that name; empty where an older version had one we know no more. */
    static Optional<FormName> form(String name) {
        return Arrays.stream(FormName.values())
                .filter(form -> form.name().equals(name))
                .findFirst();
    }

    private static DeliveryId delivery(String id) {
        return new DeliveryId(UUID.fromString(id));
    }
}
