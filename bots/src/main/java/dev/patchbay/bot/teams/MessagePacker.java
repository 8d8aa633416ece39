package dev.patchbay.bot.teams;

import dev.patchbay.bot.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts elements into as few cards, and cards into as few messages, as Teams' limits allow, in their order. */
final class MessagePacker {

    /** A longer answer is not read in a chat; all of it is in a file then. */
    static final int MAX_POSTS = 10;

    /** What a card and a message are around their content. */
    private static final int CARD_FRAME = 300;

    private final List<Post.Message> done = new ArrayList<>();
    private final List<List<Element>> cards = new ArrayList<>();
    private List<Element> card = new ArrayList<>();
    private String lead = "";
    private int cardBytes;
    private int messageBytes;

    /** Whether nothing but text has come so far. */
    boolean isEmpty() {
        return cards.isEmpty()
                && card.isEmpty()
                && done.stream().allMatch(message -> message.cards().isEmpty());
    }

    /** Text before every card: as the message's own, which people can quote. */
    void lead(String text) {
        String joined = lead.isEmpty()
                ? PlainText.clean(text).strip()
                : lead + "\n" + PlainText.clean(text).strip();
        List<String> pieces = PlainText.split(joined, TeamsLimits.MESSAGE_TEXT);
        lead = "";
        for (String piece : pieces) {
            if (!lead.isEmpty()) {
                endMessage();
            }
            lead = piece;
            messageBytes = lead.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    void add(Element element) {
        int bytes = element.bytes();
        if (!card.isEmpty() && cardBytes + bytes > TeamsLimits.CARD_BYTES) {
            endCard();
        }
        boolean full = messageBytes + bytes + CARD_FRAME > TeamsLimits.MESSAGE_BYTES;
        if (full && !(cards.isEmpty() && card.isEmpty())) {
            endMessage();
        }
        card.add(element);
        cardBytes += bytes;
        messageBytes += bytes + (card.size() == 1 ? CARD_FRAME : 0);
    }

    /** An element in a card and a message of its own. */
    void alone(Element element) {
        endMessage();
        add(element);
        endMessage();
    }

    /** Whether there may be more messages than are posted, once all is added. */
    boolean overflows() {
        return done.size() >= MAX_POSTS - 2;
    }

    /** The messages, at least one; what is beyond the limit is said in the last. */
    List<Post> posts(boolean rated) {
        endMessage();
        List<Post.Message> messages = new ArrayList<>(done.subList(0, Math.min(done.size(), MAX_POSTS)));
        if (done.size() > MAX_POSTS) {
            Post.Message last = done.getLast();
            messages.set(
                    MAX_POSTS - 2,
                    note("… " + (done.size() - MAX_POSTS + 1)
                            + " more messages of this answer are in full-answer.txt."));
            messages.set(MAX_POSTS - 1, last);
        }
        if (messages.isEmpty()) {
            messages.add(note("I have nothing to show for this."));
        }
        if (rated) {
            messages.set(messages.size() - 1, messages.getLast().asRated());
        }
        return new ArrayList<>(messages);
    }

    private static Post.Message note(String text) {
        return new Post.Message(text, List.of(), false);
    }

    private void endCard() {
        if (!card.isEmpty()) {
            cards.add(card);
            card = new ArrayList<>();
            cardBytes = 0;
        }
    }

    private void endMessage() {
        endCard();
        if (!lead.isBlank() || !cards.isEmpty()) {
            done.add(new Post.Message(lead, cards, false));
        }
        cards.clear();
        lead = "";
        messageBytes = 0;
    }
}
