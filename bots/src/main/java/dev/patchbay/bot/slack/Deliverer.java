package dev.patchbay.bot.slack;

import dev.patchbay.bot.Pacer;
import dev.patchbay.bot.slack.SlackRefusal.Kind;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.DeliveryId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** How long a delivery may wait for its turn in here; longer, and the outbox waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final int MAX_DOUBLINGS = 6;
    private static final Duration STILL_POSTING = Duration.ofSeconds(2);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Set<DeliveryId> inFlight = ConcurrentHashMap.newKeySet();
    private final PostedParts posted;
    private final Poster poster;
    private final Pacer pacer;
    private final Clock clock;

    Deliverer(PostedParts posted, Poster poster, Pacer pacer, Clock clock) {
        this.posted = posted;
        this.poster = poster;
        this.pacer = pacer;
        this.clock = clock;
    }

    /** Delivers, or says when to come back, or that it is no use. */
    AdapterReply deliver(Deliver deliver) throws InterruptedException {
        if (!inFlight.add(deliver.delivery())) {
            return new TryLater(STILL_POSTING, "an earlier attempt is still posting it");
        }
        try {
            Run run = new Run(deliver, posted.of(deliver));
            run.postAll(ReplyRenderer.render(deliver.reply()), "");
            posted.forget(deliver.delivery());
            return new Delivered(run.reference);
        } catch (SlackRefusal refusal) {
            return answer(deliver, refusal);
        } finally {
            inFlight.remove(deliver.delivery());
        }
    }

    private AdapterReply answer(Deliver deliver, SlackRefusal refusal) {
        log.info("delivery {}, attempt {}: {}", deliver.delivery(), deliver.attempt(), refusal.getMessage());
        return switch (refusal.kind()) {
            case SLOW_DOWN, LATER -> new TryLater(refusal.pause(), refusal.getMessage());
            case UNCONFIRMED -> {
                posted.forget(deliver.delivery());
                yield new TryLater(backoff(deliver.attempt()), refusal.getMessage());
            }
            case GONE, FORM -> {
                posted.forget(deliver.delivery());
                yield new Undeliverable(refusal.getMessage());
            }
        };
    }

    private static Duration backoff(int attempt) {
        return SHORTEST_PAUSE.multipliedBy(1L << Math.clamp(attempt - 1L, 0, MAX_DOUBLINGS));
    }

    /** One attempt at a delivery. */
    private final class Run {

        private final Deliver deliver;
        private final Set<String> standing;
        private final Instant end = clock.instant().plus(PATIENCE);
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
                waitForTurn();
                reference = poster.post(deliver, post, new PostMark(deliver.delivery(), part));
                standing.add(part);
            } catch (SlackRefusal refusal) {
                postPlainer(post, part, refusal);
            }
        }

        private void postPlainer(Post post, String part, SlackRefusal refusal)
                throws SlackRefusal, InterruptedException {
            if (refusal.kind() == Kind.SLOW_DOWN) {
                pacer.hold(deliver.place().channel(), refusal.pause());
            }
            if (refusal.kind() != Kind.FORM) {
                throw refusal;
            }
            log.warn("part {} of delivery {} goes plainer: {}", part, deliver.delivery(), refusal.getMessage());
            List<Post> plainer = Poster.plainer(post).orElseThrow(() -> refusal);
            postAll(plainer, part + ".");
        }

        private void waitForTurn() throws SlackRefusal, InterruptedException {
            Duration left = Duration.between(clock.instant(), end);
            Pacer.Slot slot = pacer.reserve(deliver.place().channel(), left);
            if (!slot.reserved()) {
                throw new SlackRefusal(Kind.LATER, slot.delay(), "the channel is at its pace");
            }
            Thread.sleep(slot.delay());
        }
    }
}
