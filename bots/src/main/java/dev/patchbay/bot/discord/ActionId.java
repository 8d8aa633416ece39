package dev.patchbay.bot.discord;

import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.FormName;
import java.util.Optional;
import java.util.UUID;

/** What a button or a modal of ours does when it comes back, as its custom id says it. */
sealed interface ActionId {

    /** Presses a button of a reply. */
    record PressId(DeliveryId delivery, int button) implements ActionId {
        @Override
        public String toString() {
            return "press:" + delivery + ":" + button;
        }
    }

    /** Presses a button of a reply that opens a form, which has to be the first answer to the press. */
    record FormPressId(DeliveryId delivery, int button) implements ActionId {
        @Override
        public String toString() {
            return "form:" + delivery + ":" + button;
        }
    }

    /** Opens a form that stands in a reply. */
    record FormCardId(FormName form, String about) implements ActionId {
        @Override
        public String toString() {
            return "card:" + form + ":" + about;
        }
    }

    record FeedbackId(DeliveryId delivery, boolean helpful) implements ActionId {
        @Override
        public String toString() {
            return "feedback:" + (helpful ? "up" : "down") + ":" + delivery;
        }
    }

    /** A page of a form that somebody fills in: the modal itself, and the button that opens it again. */
    record DraftId(String draft, int page) implements ActionId {
        @Override
        public String toString() {
            return "draft:" + draft + ":" + page;
        }
    }

    /** Empty for an id we never made. */
    static Optional<ActionId> parse(String customId) {
        String[] parts = customId.split(":", 3);
        try {
            return parts.length < 3 ? Optional.empty() : parse(parts[0], parts[1], parts[2]);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<ActionId> parse(String kind, String first, String second) {
        return switch (kind) {
            case "press" -> Optional.of(new PressId(delivery(first), Integer.parseInt(second)));
            case "form" -> Optional.of(new FormPressId(delivery(first), Integer.parseInt(second)));
            case "card" -> Optional.of(new FormCardId(FormName.valueOf(first), second));
            case "feedback" -> Optional.of(new FeedbackId(delivery(second), first.equals("up")));
            case "draft" -> Optional.of(new DraftId(first, Integer.parseInt(second)));
            default -> Optional.empty();
        };
    }

    /** The delivery a custom id names, where it names one. */
    static Optional<DeliveryId> delivery(ActionId id) {
        return switch (id) {
            case PressId press -> Optional.of(press.delivery());
            case FormPressId press -> Optional.of(press.delivery());
            case FeedbackId feedback -> Optional.of(feedback.delivery());
            case FormCardId card -> Optional.empty();
            case DraftId draft -> Optional.empty();
        };
    }

    private static DeliveryId delivery(String text) {
        return new DeliveryId(UUID.fromString(text));
    }
}
