package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.ConversationCommand.ViewReply;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.Taken;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Posts about a ticket, as they stand and as members see them. */
final class TicketPosts {

    private final TeamsWorld world;

    /** Whoever looks at one is answered with a view of their own, until a test says otherwise. */
    TicketPosts(TeamsWorld world) {
        this.world = world;
        world.conversation.answers = command ->
                command instanceof ViewReply view ? TicketReplies.own(view) : new Taken(ConversationId.random());
    }

    Said answered(Reply reply) {
        world.conversation.replies = message -> reply;
        Said said = world.teams.say(world.ada, world.channel, world.teams.mention() + " show TKT-1042", List.of());
        world.awaitPosts(said.thread(), 1);
        return said;
    }

    Shown posted(Reply reply) {
        return world.posts(answered(reply).thread()).getFirst();
    }

    /** The ticket's post as a member sees it. */
    Shown card(Said said, Member as) {
        return world.teams.thread(said.thread(), as).stream()
                .filter(shown -> shown.byBot() && shown.seenBy().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    List<ViewReply> views() {
        return world.conversation.asked.stream()
                .filter(ViewReply.class::isInstance)
                .map(ViewReply.class::cast)
                .toList();
    }

    static JsonNode refresh(Shown shown) {
        try {
            return WireJson.mapper()
                    .readTree(shown.raw())
                    .path("attachments")
                    .path(0)
                    .path("content")
                    .path("refresh");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
