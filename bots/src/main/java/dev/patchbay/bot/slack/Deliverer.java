package dev.patchbay.bot.slack;

import dev.patchbay.bot.slack.SlackRefusal.Kind;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.DeliveryId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts replies, each exactly once: the parts in order, only the missing ones, at the pace Slack allows a channel, and
 * plainer where Slack refuses the form.
 */
final class Deliverer {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final int MAX_DOUBLINGS = 6;
    private static final Duration STILL_POSTING = Duration.ofSeconds(2);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Set<DeliveryId> inFlight = ConcurrentHashMap.newKeySet();
    private final PostedParts posted;
    private final Poster poster;
    private final Turns turns;

    Deliverer(PostedParts posted, Poster poster, Turns turns) {
        this.posted = posted;
        this.poster = poster;
        this.turns = turns;
    }

    /** Delivers, or says when to come back, or that it is no use. */
    AdapterReply deliver(Deliver deliver) throws InterruptedException {
        if (!inFlight.add(deliver.delivery())) {
            return new TryLater(STILL_POSTING, "an earlier attempt is still posting it");
        }
        boolean sure = false;
        try {
            Run run = new Run(deliver, posted.of(deliver));
            run.postAll(ReplyRenderer.render(deliver.reply()), "");
            return new Delivered(run.reference);
        } catch (SlackRefusal refusal) {
            sure = refusal.kind() == Kind.SLOW_DOWN || refusal.kind() == Kind.LATER;
            return answer(deliver, refusal);
        } finally {
            if (!sure) {
                posted.forget(deliver.delivery());
            }
            inFlight.remove(deliver.delivery());
        }
    }

    private AdapterReply answer(Deliver deliver, SlackRefusal refusal) {
        log.info("delivery {}, attempt {}: {}", deliver.delivery(), deliver.attempt(), refusal.getMessage());
        return switch (refusal.kind()) {
            case SLOW_DOWN, LATER -> new TryLater(refusal.pause(), refusal.getMessage());
            case UNCONFIRMED -> new TryLater(backoff(deliver.attempt()), refusal.getMessage());
            case GONE, FORM -> new Undeliverable(refusal.getMessage());
        };
    }

    private static Duration backoff(int attempt) {
        return SHORTEST_PAUSE.multipliedBy(1L << Math.clamp(attempt - 1L, 0, MAX_DOUBLINGS));
    }

    /** One attempt at a delivery. */
    private final class Run {

        private final Deliver deliver;
        private final Set<String> standing;
        private String reference = "";

        Run(Deliver deliver, Set<String> standing) {
            this.deliver = deliver;
            this.standing = standing;
        }

        void postAll(List<Post> posts, String prefix) throws SlackRefusal, InterruptedException {
            for (int index = 0; index < posts.size(); index++) {
                postOnce(posts.get(index), prefix + index);
            }
        }

        private void postOnce(Post post, String part) throws SlackRefusal, InterruptedException {
            if (standing.contains(part)) {
                return;
            }
            if (standing.stream().anyMatch(known -> known.startsWith(part + "."))) {
                postAll(Poster.plainer(post).orElse(List.of()), part + ".");
                return;
            }
            try {
                turns.await(deliver.place().channel(), deliver.delivery());
                reference = poster.post(deliver, post, new PostMark(deliver.delivery(), part));
                standing.add(part);
            } catch (SlackRefusal refusal) {
                postPlainer(post, part, refusal);
            }
        }

        private void postPlainer(Post post, String part, SlackRefusal refusal)
                throws SlackRefusal, InterruptedException {
            if (refusal.kind() == Kind.SLOW_DOWN) {
                turns.hold(deliver.place().channel(), refusal.pause());
            }
            if (refusal.kind() != Kind.FORM) {
                throw refusal;
            }
            log.warn("part {} of delivery {} goes plainer: {}", part, deliver.delivery(), refusal.getMessage());
            List<Post> plainer = Poster.plainer(post).orElseThrow(() -> refusal);
            postAll(plainer, part + ".");
        }
    }
}
