package dev.patchbay.bot.teams;

import dev.patchbay.model.chat.DeliveryId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an action of ours says when it is executed, and below which reply it stands. */
sealed interface Verb {

    /** Sends a form that stands in a card. */
    String FORM = "form";

    /** Offers a file to whoever presses it, directly. */
    String FILE = "file";

    Pattern SAID = Pattern.compile(
            "(press|own|refresh):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?::(.+))?", Pattern.DOTALL);
    Pattern PRESSED = Pattern.compile("(\\d{1,4})(?::(.+))?", Pattern.DOTALL);
    Pattern LABEL = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    DeliveryId delivery();

    /**
     * A button everybody sees, by its place among all of the reply.
     *
     * @param label what it says: where the reply has changed since, another may be in its place; empty where that is
     *     nothing a verb can hold
     */
    record Press(DeliveryId delivery, int button, Optional<String> label) implements Verb {

        static Press of(DeliveryId delivery, int button, String label) {
            return new Press(delivery, button, Optional.of(label).filter(LABEL.asMatchPredicate()));
        }

        @Override
        public String toString() {
            return "press:" + delivery + ":" + button
                    + label.map(said -> ":" + said).orElse("");
        }
    }

    /** A button of a card of the reader's own, by its label: what else is on that card may be different by now. */
    record PressOwn(DeliveryId delivery, String label) implements Verb {
        @Override
        public String toString() {
            return "own:" + delivery + ":" + label;
        }
    }

    /** Teams asks for the card as it is now. */
    record Refresh(DeliveryId delivery) implements Verb {
        @Override
        public String toString() {
            return "refresh:" + delivery;
        }
    }

    static Optional<Verb> parse(String text) {
        Matcher said = SAID.matcher(text);
        if (!said.matches()) {
            return Optional.empty();
        }
        DeliveryId delivery = new DeliveryId(UUID.fromString(said.group(2)));
        Optional<String> rest = Optional.ofNullable(said.group(3));
        return switch (said.group(1)) {
            case "press" -> rest.flatMap(pressed -> press(delivery, pressed));
            case "own" -> rest.filter(LABEL.asMatchPredicate()).map(label -> new PressOwn(delivery, label));
            default -> rest.isPresent() ? Optional.empty() : Optional.of(new Refresh(delivery));
        };
    }

    private static Optional<Verb> press(DeliveryId delivery, String text) {
        Matcher pressed = PRESSED.matcher(text);
        if (!pressed.matches()) {
            return Optional.empty();
        }
        Optional<String> label = Optional.ofNullable(pressed.group(2));
        return label.isPresent() && !LABEL.matcher(label.get()).matches()
                ? Optional.empty()
                : Optional.of(new Press(delivery, Integer.parseInt(pressed.group(1)), label));
    }
}
