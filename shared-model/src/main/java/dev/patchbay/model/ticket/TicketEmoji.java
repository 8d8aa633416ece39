package dev.patchbay.model.ticket;

import java.util.Arrays;
import java.util.Optional;

/** What people can do with a ticket by putting an emoji on its card. */
public enum TicketEmoji {
    TAKE("👀", "Take", "take %s", "taken"),
    RESOLVE("✅", "Resolve", "resolve %s", "resolved"),

    /** Has no button: whoever may resolve a ticket may let it wait. */
    PENDING("⏳", "Resolve", "set %s to pending", "set to pending"),
    SNOOZE("💤", "Snooze", "snooze %s until tomorrow", "snoozed until tomorrow"),
    ESCALATE("🚨", "Escalate", "escalate %s: marked", "escalated");

    private final String sign;
    private final String button;
    private final String words;
    private final String done;

    TicketEmoji(String sign, String button, String words, String done) {
        this.sign = sign;
        this.button = button;
        this.words = words;
        this.done = done;
    }

    /** The emoji itself. */
    public String sign() {
        return sign;
    }

    /** The label of the button that has to be offered where this is to do anything. */
    public String button() {
        return button;
    }

    /** The same in words, as if its author had said so. */
    public String words(TicketNumber ticket) {
        return words.formatted(ticket) + " " + sign;
    }

    /** What has become of the ticket. */
    public String done() {
        return done;
    }

    /** The emoji that these are the {@link #words} of. */
    public static Optional<TicketEmoji> said(String text, TicketNumber ticket) {
        return Arrays.stream(values())
                .filter(emoji -> emoji.words(ticket).equals(text))
                .findFirst();
    }
}
