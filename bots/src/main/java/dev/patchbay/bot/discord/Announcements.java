package dev.patchbay.bot.discord;

import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.Place;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins a thread at a post nobody asked for, so that what is said about it comes back to us. */
final class Announcements {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Connection connection;
    private final Threads threads;

    Announcements(Connection connection, Threads threads) {
        this.connection = connection;
        this.threads = threads;
    }

    /** The delivery, with the thread that begins at its first post where it is to have one. */
    Delivered begin(Deliver deliver, Delivered delivered) {
        Place place = deliver.place();
        boolean announced = deliver.asker().isEmpty() && place.thread().equals(place.channel());
        if (!announced || delivered.posts().isEmpty()) {
            return delivered;
        }
        PostName first = PostName.parse(delivered.posts().getFirst());
        Optional<Place> begun = connection
                .session()
                .map(session -> session.getChannelById(MessageChannel.class, place.channel()))
                .map(channel -> InboundReader.place(channel, first.message()))
                .filter(thread -> thread.channel().equals(place.channel()))
                .filter(thread -> !thread.thread().equals(thread.channel()));
        return new Delivered(delivered.posts(), begun.filter(this::opened));
    }

    private boolean opened(Place thread) {
        try {
            return threads.channel(thread).equals(thread.thread());
        } catch (Refusal refusal) {
            log.warn("no thread begins at the post: {}", refusal.getMessage());
            return false;
        }
    }
}
