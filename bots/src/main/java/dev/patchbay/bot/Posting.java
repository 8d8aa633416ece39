package dev.patchbay.bot;

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one platform posts; what {@link Deliverer} needs of an adapter.
 *
 * @param <P> one post as the platform takes it
 */
public interface Posting<P> {

    /** What is paced together with a delivery, and in order: what goes into the same channel. */
    default String lane(Deliver deliver) {
        return deliver.place().channel();
    }

    /** The reply as posts in reading order, at least one; the same for the same reply. */
    List<P> render(Deliver deliver);

    /** What stands for a post the platform refuses by its form; empty when nothing plainer is left. */
    Optional<List<P>> plainer(P post);

    /**
     * Begins a post where the platform excludes no doubles: with a line that stands for it, so that the caller knows its
     * name before it says anything.
     *
     * @return what the line is called; empty where a post needs no such beginning
     */
    default Optional<String> begin(Deliver deliver, P post, String part) throws Refusal {
        return Optional.empty();
    }

    /**
     * Posts once, without trying again, and answers with the platform's name of the post.
     *
     * @param part names the post within its delivery; whoever looks for it later knows it by both
     */
    String post(Deliver deliver, P post, String part) throws Refusal;

    /** Puts a post in the place of one that stands, and answers with the name it then has. */
    String change(Deliver deliver, String standing, P post, String part) throws Refusal;

    void delete(Deliver deliver, String standing) throws Refusal;

    /**
     * Looks for what an earlier attempt at the delivery has posted.
     *
     * @return the posts' names by their parts; none where the platform offers no way to look
     */
    Map<String, String> find(Deliver deliver) throws Refusal;
}
