package dev.patchbay.bot.teams;

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.Place;
import java.util.List;
import java.util.Optional;

/**
 * For whom Teams asks for a card by itself. Of a conversation of up to {@value CardRefresh#MOST_READERS} people nobody is
 * named, and Teams asks for each of them, also for those who join later. In a larger one Teams would ask for nobody:
 * there whoever asked is named, who is the likeliest to come back to the card; the others have "Refresh card" in its
 * menu. More names would go stale, and every one of them is a call of its own at each change.
 */
final class RefreshReaders {

    private final Rosters rosters;

    RefreshReaders(Rosters rosters) {
        this.rosters = rosters;
    }

    /** Has the one card of a reply about a ticket asked for again; where it takes several, they stay as they are. */
    List<Post> onto(List<Post> posts, Deliver deliver, Reference reference) {
        long messages = posts.stream().filter(Post.Message.class::isInstance).count();
        if (messages != 1) {
            return posts;
        }
        CardRefresh refresh = new CardRefresh(deliver.delivery(), of(reference, deliver.place(), deliver.asker()));
        return posts.stream()
                .map(post -> post instanceof Post.Message message ? message.with(refresh) : post)
                .toList();
    }

    /** @param reader whom the card is for first; empty where nobody asked */
    Optional<List<String>> of(Reference reference, Place place, Optional<String> reader) {
        if (reference.isPersonal()) {
            return Optional.empty();
        }
        Roster roster = rosters.find(reference.serviceUrl(), place.channel(), place.space());
        boolean large = roster.people().size() > CardRefresh.MOST_READERS;
        return large ? Optional.of(reader.stream().toList()) : Optional.empty();
    }
}
