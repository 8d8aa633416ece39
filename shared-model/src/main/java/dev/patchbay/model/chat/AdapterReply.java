package dev.patchbay.model.chat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What every chat adapter answers. */
public sealed interface AdapterReply {

    /**
     * The whole reply stands on the platform.
     *
     * @param posts the platform's names of its posts, in order
     * @param thread where what is written below them will come from, when they began a thread of their own
     */
    record Delivered(List<String> posts, Optional<Place> thread) implements AdapterReply {
        public Delivered {
            posts = List.copyOf(posts);
        }

        public Delivered(List<String> posts) {
            this(posts, Optional.empty());
        }
    }

    /**
     * These posts stand and say nothing yet. They are kept, and the delivery is asked for again at once with them as
     * {@link AdapterCommand.Deliver#standing}: what it says is then put into posts whose names nobody can lose.
     *
     * @param posts the platform's names of its posts so far, in order
     */
    record Begun(List<String> posts) implements AdapterReply {
        public Begun {
            posts = List.copyOf(posts);
        }
    }

    /** Not now: asked to slow down, or the platform is not reachable. Try again after that time. */
    record TryLater(Duration after, String reason) implements AdapterReply {}

    /** Never: the channel is gone, the token revoked. */
    record Undeliverable(String reason) implements AdapterReply {}

    record Fetched(long size, String mediaType) implements AdapterReply {}

    record StatusShown() implements AdapterReply {}

    record ThreadRead(List<EarlierMessage> messages) implements AdapterReply {
        public ThreadRead {
            messages = List.copyOf(messages);
        }
    }

    /** What is known now; what the platform still does not say is as unsure as it was. */
    record LookedUp(Sender sender, Room room) implements AdapterReply {}

    record DirectOpened(Place place) implements AdapterReply {}
}
