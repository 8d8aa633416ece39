package dev.patchbay.bot.slack;

import dev.patchbay.bot.Deliverer;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a reply to whoever asked directly, where we are not in the channel: a message's menu and {@code /patchbay ticket}
 * work everywhere, and what came of them is to be known.
 */
final class DirectInstead {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Workspaces workspaces;
    private final Deliverer<Post> deliverer;

    DirectInstead(Workspaces workspaces, Deliverer<Post> deliverer) {
        this.workspaces = workspaces;
        this.deliverer = deliverer;
    }

    static boolean isFor(Deliver deliver, Undeliverable refused) {
        boolean direct = deliver.place().channel().startsWith("D");
        return !direct && deliver.asker().isPresent() && SlackErrors.isOutside(refused.reason());
    }

    /** Of the same name wherever it goes, so that it is found again there. */
    AdapterReply deliver(Deliver deliver, Undeliverable refused) throws InterruptedException {
        try {
            Workspace workspace = workspaces.of(deliver.tenant(), deliver.place());
            String channel = workspace.api().openDirect(deliver.asker().orElseThrow());
            return deliverer.deliver(new Deliver(
                    deliver.tenant(),
                    deliver.delivery(),
                    deliver.attempt(),
                    new Place(Platform.SLACK, deliver.place().space(), channel, channel),
                    withReason(deliver.reply(), room(workspace, deliver.place())),
                    deliver.standing(),
                    deliver.asker()));
        } catch (Refusal refusal) {
            Duration pause = refusal.pause().isZero() ? SOON : refusal.pause();
            return refusal.isPassing() ? new TryLater(pause, refusal.getMessage()) : refused;
        }
    }

    private static String room(Workspace workspace, Place place) {
        String name = workspace.rooms().room(place.channel(), Optional.empty()).name();
        return name.isEmpty() ? "that channel" : "#" + name;
    }

    private static Reply withReason(Reply reply, String room) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text("I am not in " + room + ", so this comes to you here. /invite @Patchbay there, and I"
                + " answer in the thread."));
        blocks.addAll(reply.blocks());
        return new Reply(blocks, reply.scope());
    }
}
