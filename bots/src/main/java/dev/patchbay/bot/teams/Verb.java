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
            "(press|own|refresh):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?::([^\\p{Cntrl}]{1,200}))?");
    Pattern PLACE = Pattern.compile("\\d{1,4}");

    DeliveryId delivery();

    /** A button everybody sees, by its place among all of the reply. */
    record Press(DeliveryId delivery, int button) implements Verb {
        @Override
        public String toString() {
            return "press:" + delivery + ":" + button;
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
            case "press" ->
                rest.filter(PLACE.asMatchPredicate()).map(place -> new Press(delivery, Integer.parseInt(place)));
            case "own" -> rest.map(label -> new PressOwn(delivery, label));
            default -> rest.isPresent() ? Optional.empty() : Optional.of(new Refresh(delivery));
        };
    }
}
