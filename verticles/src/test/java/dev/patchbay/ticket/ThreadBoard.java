package dev.patchbay.ticket;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.Ticket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A platform as the readers of one tenant see it: the posts of each thread, as they were changed last. What is still on
 * its way from tests before is another tenant's.
 */
final class ThreadBoard extends ActorVerticle<AdapterCommand, AdapterReply> {

    private final Map<String, Post> posts = new LinkedHashMap<>();

    private final TenantId tenant;

    ThreadBoard(Platform platform, TenantId tenant) {
        super(Addresses.adapter(platform), 1);
        this.tenant = tenant;
    }

    private record Post(Place place, DeliveryId delivery, Reply reply) {}

    @Override
    protected AdapterReply handle(AdapterCommand command) {
        return command instanceof Deliver deliver ? post(deliver) : new AdapterReply.StatusShown();
    }

    /** A post in a channel begins a thread that is named after it. */
    private synchronized AdapterReply post(Deliver deliver) {
        if (!deliver.tenant().equals(tenant)) {
            return new Delivered(List.of("elsewhere"));
        }
        if (!deliver.standing().isEmpty()) {
            String standing = deliver.standing().getFirst();
            posts.put(standing, new Post(posts.get(standing).place(), deliver.delivery(), deliver.reply()));
            return new Delivered(deliver.standing());
        }
        String name = "post-" + (posts.size() + 1);
        Place place = deliver.place();
        boolean begins = place.thread().equals(place.channel());
        Place thread = begins ? new Place(place.platform(), place.space(), place.channel(), name) : place;
        posts.put(name, new Post(thread, deliver.delivery(), deliver.reply()));
        return new Delivered(List.of(name), begins ? Optional.of(thread) : Optional.empty());
    }

    /** What stands in a channel's threads, in order. */
    synchronized List<Reply> in(String channel) {
        List<Reply> found = new ArrayList<>();
        posts.values().stream()
                .filter(post -> post.place().channel().equals(channel))
                .forEach(post -> found.add(post.reply()));
        return found;
    }

    /** What stands there in words. */
    List<String> texts(String channel) {
        return blocks(channel, Block.Text.class).map(Block.Text::text).toList();
    }

    List<Ticket> cards(String channel) {
        return blocks(channel, Block.TicketCard.class)
                .map(Block.TicketCard::ticket)
                .toList();
    }

    /** The buttons of all posts. */
    List<String> labels(String channel) {
        return in(channel).stream()
                .flatMap(reply -> reply.buttons().stream())
                .map(Button::label)
                .toList();
    }

    private <B extends Block> Stream<B> blocks(String channel, Class<B> type) {
        return in(channel).stream()
                .flatMap(reply -> reply.blocks().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** What names the first post of a channel, for its buttons. */
    synchronized DeliveryId first(String channel) {
        return posts.values().stream()
                .filter(post -> post.place().channel().equals(channel))
                .map(Post::delivery)
                .findFirst()
                .orElseThrow();
    }

    /** The threads those posts are in. */
    synchronized List<Place> threads(String channel) {
        return posts.values().stream()
                .map(Post::place)
                .filter(place -> place.channel().equals(channel))
                .distinct()
                .toList();
    }
}
