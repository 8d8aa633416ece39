package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The cards that members see in place of a message's own: what the bot answered them, until the message is changed. */
final class OwnCards {

    /** Before it has passed since the last call, a card is not asked for by itself again. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<Key, Own> cards = new HashMap<>();

    OwnCards(Clock clock) {
        this.clock = clock;
    }

    private record Key(String member, String message, int attachment) {}

    /**
     * @param basis the message it was answered for
     * @param card what the member sees; empty where what stands is left to them
     * @param broken true after an answer that was none: a client does not ask again then
     */
    private record Own(ObjectNode basis, Optional<JsonNode> card, Instant askedAt, boolean broken) {}

    synchronized void show(Member member, Message message, int attachment, JsonNode card) {
        put(member, message, attachment, Optional.of(card), false);
    }

    /** The bot had no card to show: what was seen stays. */
    synchronized void keep(Member member, Message message, int attachment, boolean broken) {
        put(member, message, attachment, own(member, message, attachment).flatMap(Own::card), broken);
    }

    private void put(Member member, Message message, int attachment, Optional<JsonNode> card, boolean broken) {
        cards.put(
                new Key(member.id(), message.id(), attachment), new Own(message.json(), card, clock.instant(), broken));
    }

    /** Whether a client asks for the card by itself when it is seen; from then on it has asked. */
    synchronized boolean takeTurn(Member member, Message message, int attachment) {
        boolean due = own(member, message, attachment)
                .map(own -> !own.broken() && hasPassed(own.askedAt()))
                .orElse(true);
        if (due) {
            keep(member, message, attachment, false);
        }
        return due;
    }

    private boolean hasPassed(Instant asked) {
        return !clock.instant().isBefore(asked.plus(PAUSE));
    }

    /** A message as a member sees it. */
    synchronized Message seen(Member member, Message message) {
        ObjectNode json = message.json().deepCopy();
        int attachments = json.path("attachments").size();
        for (int index = 0; index < attachments; index++) {
            ObjectNode attachment = (ObjectNode) json.path("attachments").path(index);
            own(member, message, index).flatMap(Own::card).ifPresent(card -> attachment.set("content", card));
        }
        return new Message(
                message.id(),
                message.chat(),
                message.root(),
                message.author(),
                json,
                message.edited(),
                message.seenBy());
    }

    private Optional<Own> own(Member member, Message message, int attachment) {
        return Optional.ofNullable(cards.get(new Key(member.id(), message.id(), attachment)))
                .filter(own -> own.basis().equals(message.json()));
    }
}
