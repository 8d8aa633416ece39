package dev.patchbay.bot.discord;

import dev.patchbay.bot.TicketSigns;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.NoteFeedback;
import dev.patchbay.model.chat.ConversationCommand.PressByEmoji;
import dev.patchbay.model.chat.ConversationCommand.WithdrawFeedback;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketEmoji;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.message.react.GenericMessageReactionEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;

/**
 * Reactions: thumbs on our posts say what people think of an answer; others do something with a ticket, on its card or on
 * the message that its thread began with.
 */
final class Reactions {

    private final Inbox inbox;
    private final Guilds guilds;
    private final Lanes lanes;

    Reactions(Inbox inbox, Guilds guilds, Lanes lanes) {
        this.inbox = inbox;
        this.guilds = guilds;
        this.lanes = lanes;
    }

    void added(MessageReactionAddEvent event) {
        String self = event.getJDA().getSelfUser().getId();
        if (event.getUserId().equals(self)) {
            return;
        }
        boolean ours = event.getMessageAuthorId().equals(self);
        Place place = InboundReader.place(event.getChannel(), "");
        Sender sender = sender(event);
        Thumbs.helpful(event.getEmoji())
                .filter(helpful -> ours)
                .ifPresent(helpful -> handOver(
                        "a reaction",
                        event,
                        place,
                        tenant -> new GiveFeedback(tenant, place, sender, answer(event), helpful, "")));
        ticket(event.getEmoji())
                .ifPresent(emoji -> handOver("a ticket's reaction", event, place, tenant -> {
                    return new PressByEmoji(
                            tenant,
                            place,
                            InboundReader.room(event.getChannel()),
                            sender,
                            ours ? answer(event) : new AnswerRef.ByOpening(event.getMessageId()),
                            emoji,
                            Optional.empty());
                }));
    }

    void removed(GenericMessageReactionEvent event) {
        Thumbs.helpful(event.getEmoji()).ifPresent(helpful -> {
            Place place = InboundReader.place(event.getChannel(), "");
            Sender sender = sender(event);
            handOver(
                    "a reaction taken back",
                    event,
                    place,
                    tenant -> new WithdrawFeedback(tenant, place, sender, answer(event)));
        });
    }

    /** A thumb that was given while nobody was connected. */
    void found(Message answer, Thumbs.Given thumb) {
        Place place = InboundReader.place(answer.getChannel(), "");
        AnswerRef ref = answer(answer.getChannelId(), answer.getId());
        Sender sender = InboundReader.sender(thumb.user(), null);
        handOver(
                "a reaction found",
                answer.getChannelId(),
                place,
                tenant -> new NoteFeedback(tenant, place, sender, ref, thumb.helpful()));
    }

    private void handOver(
            String what,
            GenericMessageReactionEvent event,
            Place place,
            Function<TenantId, ConversationCommand> command) {
        handOver(what, event.getChannel().getId(), place, command);
    }

    private void handOver(String what, String lane, Place place, Function<TenantId, ConversationCommand> command) {
        lanes.run(lane, () -> inbox.handOver(what, () -> command.apply(guilds.tenant(place.space()))));
    }

    /** An emoji of a server's own means nothing, whatever it is called. */
    private static Optional<TicketEmoji> ticket(Emoji emoji) {
        return emoji.getType() == Emoji.Type.UNICODE ? TicketSigns.of(emoji.getName()) : Optional.empty();
    }

    private static Sender sender(GenericMessageReactionEvent event) {
        String name = event.getMember() == null ? "" : event.getMember().getEffectiveName();
        return new Sender(event.getUserId(), name, Optional.empty(), true);
    }

    private static AnswerRef answer(GenericMessageReactionEvent event) {
        return answer(event.getChannel().getId(), event.getMessageId());
    }

    private static AnswerRef answer(String channel, String message) {
        return new AnswerRef.ByPost(new PostName(channel, message).toString());
    }
}
