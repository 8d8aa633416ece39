package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationReply.ReplyViewed;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reply about a ticket as the one card that takes the place of the one in its post. */
final class OwnCard {

    private OwnCard() {}

    /** Empty where it is no single card. */
    static Optional<ObjectNode> render(ReplyViewed viewed, CardRefresh refresh) {
        return (viewed.own() ? own(viewed.reply(), refresh) : everybodys(viewed.reply(), refresh))
                .map(elements -> refresh.on(Post.Message.card(elements)));
    }

    /** What is too long for a card goes by its number: the reader can ask for it. */
    private static Optional<List<Element>> own(Reply view, CardRefresh refresh) {
        List<Element> whole = elements(view, refresh);
        return fits(whole)
                ? Optional.of(whole)
                : view.soleTicket()
                        .map(ticket -> brief(ticket, buttons(view.buttons(), refresh)))
                        .filter(OwnCard::fits);
    }

    private static List<Element> brief(Ticket ticket, List<Element> buttons) {
        List<Element> brief = new ArrayList<>(BlockRenderer.ticket(ticket.withoutNotes()));
        brief.addAll(BlockRenderer.note("… say \"show " + ticket.number() + "\" for the rest"));
        brief.addAll(buttons);
        return brief;
    }

    private static Optional<List<Element>> everybodys(Reply reply, CardRefresh refresh) {
        List<Post> posts = ReplyRenderer.render(reply, refresh.delivery(), false, false, Attic.NONE);
        return posts.size() == 1
                        && posts.getFirst() instanceof Post.Message message
                        && message.cards().size() == 1
                ? Optional.of(message.cards().getFirst())
                : Optional.empty();
    }

    private static List<Element> elements(Reply view, CardRefresh refresh) {
        List<Element> elements = new ArrayList<>();
        for (Block block : view.blocks()) {
            elements.addAll(
                    switch (block) {
                        case Block.TicketCard card -> BlockRenderer.ticket(card.ticket());
                        case Block.Text text -> BlockRenderer.text(text.text());
                        case Block.Buttons row -> buttons(row.buttons(), refresh);
                        default -> List.of();
                    });
        }
        return elements;
    }

    private static List<Element> buttons(List<Button> row, CardRefresh refresh) {
        return BlockRenderer.buttons(row.stream()
                .filter(OwnCard::isUsable)
                .map(button ->
                        ReplyRenderer.action(button, new Verb.PressOwn(refresh.delivery(), button.label()).toString()))
                .toList());
    }

    private static boolean isUsable(Button button) {
        return !(button.press() instanceof Press.OpenLink link) || BlockRenderer.isWebPage(link.url());
    }

    private static boolean fits(List<Element> elements) {
        return elements.stream().mapToInt(Element::bytes).sum() <= TeamsLimits.CARD_BYTES;
    }
}
