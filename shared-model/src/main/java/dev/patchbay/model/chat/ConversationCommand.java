package dev.patchbay.model.chat;

import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketEmoji;
import dev.patchbay.model.ticket.TicketNumber;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What the conversation actor is asked. */
public sealed interface ConversationCommand {

    /** Takes a message in; answered once it is durable, so that the adapter may acknowledge. */
    record TakeMessage(InboundMessage message) implements ConversationCommand {}

    /** The caller's own web conversations, the latest first. */
    record ListConversations(Caller caller) implements ConversationCommand {}

    /** The last messages and replies of a conversation the caller may see. */
    record ReadConversation(Caller caller, ConversationId conversation) implements ConversationCommand {}

    /** The debug view of one turn: its seven steps and their times. */
    record ReadTurn(Caller caller, ConversationId conversation, long message) implements ConversationCommand {}

    /** A message was changed on its platform: it is answered anew, in the place of the first answer. */
    record EditMessage(TenantId tenant, Platform platform, String eventKey, String text)
            implements ConversationCommand {}

    /** A message was deleted on its platform: it is not answered any more, and its text is forgotten. */
    record WithdrawMessage(TenantId tenant, Platform platform, String eventKey) implements ConversationCommand {}

    /**
     * Somebody pressed a button of a reply.
     *
     * @param eventKey names this press on its platform, as {@link InboundMessage#eventKey} does a message
     * @param button its place in {@link Reply#buttons}; -1 where the label names it
     * @param label of a button of the presser's own view, see {@link ViewReply}; beside a place what the button said,
     *     where the platform tells: below a ticket's card another may have taken its place by now
     */
    record PressButton(
            TenantId tenant,
            Place place,
            Room room,
            Sender sender,
            String eventKey,
            Instant pressedAt,
            DeliveryId delivery,
            int button,
            Optional<String> label)
            implements ConversationCommand {

        public PressButton {
            label = Objects.requireNonNullElse(label, Optional.empty());
        }

        /** A button that everybody sees. */
        public PressButton(
                TenantId tenant,
                Place place,
                Room room,
                Sender sender,
                String eventKey,
                Instant pressedAt,
                DeliveryId delivery,
                int button) {
            this(tenant, place, room, sender, eventKey, pressedAt, delivery, button, Optional.empty());
        }
    }

    /**
     * Somebody put an emoji on a message. On the card of one ticket, or on the message that a thread about one ticket began
     * with, it does what that ticket's button does, for whom it would do so; on anything else, nothing.
     *
     * @param event names this reaction on its platform; empty where nothing does
     */
    record PressByEmoji(
            TenantId tenant,
            Place place,
            Room room,
            Sender sender,
            AnswerRef answer,
            TicketEmoji emoji,
            Optional<String> event)
            implements ConversationCommand {

        public PressByEmoji {
            event = Objects.requireNonNullElse(event, Optional.empty());
        }
    }

    /**
     * Makes a reply about one ticket out anew: as that is now, and as whoever looks at it may see it where it stands.
     * Nothing is stored or posted.
     */
    record ViewReply(TenantId tenant, Place place, Room room, Sender sender, DeliveryId delivery)
            implements ConversationCommand {}

    /**
     * Changes the cards of a ticket that stand among a conversation's answers, where they show less than is known of it
     * now; each is made out as for whoever asked for it.
     */
    record RefreshCards(TenantId tenant, ConversationId conversation, TicketNumber ticket)
            implements ConversationCommand {}

    /** Makes the form out that a person is about to fill in; {@code about} as in {@link FormName}. */
    record OpenForm(TenantId tenant, Place place, Sender sender, FormName form, String about)
            implements ConversationCommand {}

    /** Takes a filled-in form like a message, unless a field is wrong. */
    record SubmitForm(InboundMessage message) implements ConversationCommand {}

    /** Somebody says whether an answer helped; a second word of the same person replaces the first. */
    record GiveFeedback(TenantId tenant, Place place, Sender sender, AnswerRef answer, boolean helpful, String comment)
            implements ConversationCommand {}

    /**
     * A reaction was found on an answer, given while nobody was told of it. What its author has said of the answer and we
     * know of may be later, and stays.
     */
    record NoteFeedback(TenantId tenant, Place place, Sender sender, AnswerRef answer, boolean helpful)
            implements ConversationCommand {}

    /** Takes back what {@link GiveFeedback} said: a removed reaction. */
    record WithdrawFeedback(TenantId tenant, Place place, Sender sender, AnswerRef answer)
            implements ConversationCommand {}

    /**
     * Posts what nobody asked for: a ticket's card, the customer's next message. Durable once answered, with
     * {@link ConversationReply.Announced}. In a channel itself it begins a thread, whose messages are then taken like
     * those of a thread we were asked into.
     *
     * @param key names the post within its tenant; the same one twice is posted once, and with another reply changed in
     *     place
     * @param below the key of an earlier announcement at that place, into whose thread this one goes
     */
    record Announce(TenantId tenant, Place place, String key, Reply reply, Optional<String> below)
            implements ConversationCommand {}

    /** Says on whose behalf a chat user acts, for what an adapter shows them directly. */
    record IdentifySender(TenantId tenant, Place place, Sender sender) implements ConversationCommand {}

    /** The channels we were spoken to in; for admins. */
    record ListChannels(Caller caller) implements ConversationCommand {}

    /** Says whom a channel belongs to and whether we answer there; for admins. */
    record DecideChannel(
            Caller caller, Platform platform, String space, String channel, Audience audience, boolean allowed)
            implements ConversationCommand {}

    /** Makes a code that links a chat account to the caller: said to us directly within ten minutes, once. */
    record IssueLinkCode(Caller caller) implements ConversationCommand {}

    /** The caller's chat accounts. */
    record ListLinks(Caller caller) implements ConversationCommand {}

    /** What the caller asked last in threads they began in that space, the latest first; ten at the most. */
    record ListQuestions(Caller caller, Platform platform, String space) implements ConversationCommand {}

    /**
     * Which messages of a channel and its threads were taken and stand: for an adapter that looks for what was deleted
     * while it was not connected. The last thousand at the most.
     */
    record ListTaken(TenantId tenant, Platform platform, String space, String channel, Instant since)
            implements ConversationCommand {}

    /**
     * The channels of a space in which there are conversations with us, the one spoken in last first: for an adapter
     * whose platform lists none.
     */
    record ListSpokenIn(TenantId tenant, Platform platform, String space, int limit) implements ConversationCommand {}
}
