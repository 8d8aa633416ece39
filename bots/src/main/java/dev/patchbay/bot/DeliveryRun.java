package dev.patchbay.bot;

import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Begun;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at a delivery: posts its parts in order, or changes what stands of an earlier version into them. */
final class DeliveryRun<P> {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Posting<P> posting;
    private final Turns turns;
    private final Deliver deliver;
    private final Map<String, String> done;
    private final Deque<String> earlier;
    private final List<String> references = new ArrayList<>();
    private boolean begun;

    /** @param done the parts that stand already, by name; those posted here are added */
    DeliveryRun(Posting<P> posting, Turns turns, Deliver deliver, Map<String, String> done) {
        this.posting = posting;
        this.turns = turns;
        this.deliver = deliver;
        this.done = done;
        this.earlier = new ArrayDeque<>(deliver.standing());
    }

    /** Delivers all of it; or what it has so far, where the last post has only begun. */
    AdapterReply run() throws Refusal, InterruptedException {
        postAll(posting.render(deliver), "");
        if (begun) {
            return new Begun(references);
        }
        while (!earlier.isEmpty()) {
            delete(earlier.poll());
        }
        return new Delivered(references);
    }

    private void postAll(List<P> posts, String prefix) throws Refusal, InterruptedException {
        for (int index = 0; index < posts.size() && !begun; index++) {
            postOnce(posts.get(index), prefix + index);
        }
    }

    private void postOnce(P post, String part) throws Refusal, InterruptedException {
        if (done.containsKey(part)) {
            references.add(done.get(part));
            earlier.remove(done.get(part));
            return;
        }
        if (done.keySet().stream().anyMatch(known -> known.startsWith(part + "."))) {
            postAll(posting.plainer(post).orElse(List.of()), part + ".");
            return;
        }
        try {
            put(post, part);
        } catch (Refusal refusal) {
            postPlainer(post, part, refusal);
        }
    }

    /**
     * Changes the next post of the earlier version; begins one or posts where there is none left. Where one is gone
     * nothing is begun: on a platform that loses beginnings there would be no end of them.
     */
    private void put(P post, String part) throws Refusal, InterruptedException {
        boolean missed = false;
        while (!earlier.isEmpty()) {
            awaitTurn();
            try {
                String changed = posting.change(deliver, earlier.peek(), post, part);
                earlier.poll();
                stands(part, changed);
                return;
            } catch (Refusal refusal) {
                if (refusal.kind() != Kind.MISSING) {
                    throw refusal;
                }
                earlier.poll();
                missed = true;
            }
        }
        awaitTurn();
        Optional<String> beginning = missed ? Optional.empty() : posting.begin(deliver, post, part);
        if (beginning.isPresent()) {
            references.add(beginning.get());
            begun = true;
        } else {
            stands(part, posting.post(deliver, post, part));
        }
    }

    private void stands(String part, String reference) {
        references.add(reference);
        done.put(part, reference);
    }

    private void postPlainer(P post, String part, Refusal refusal) throws Refusal, InterruptedException {
        if (refusal.kind() == Kind.SLOW_DOWN) {
            turns.hold(posting.lane(deliver), refusal.pause());
        }
        if (refusal.kind() != Kind.FORM && refusal.kind() != Kind.MISSING) {
            throw refusal;
        }
        log.warn("part {} of delivery {} goes plainer: {}", part, deliver.delivery(), refusal.getMessage());
        postAll(posting.plainer(post).orElseThrow(() -> refusal), part + ".");
    }

    private void delete(String standing) throws Refusal, InterruptedException {
        awaitTurn();
        try {
            posting.delete(deliver, standing);
        } catch (Refusal refusal) {
            if (refusal.kind() == Kind.SLOW_DOWN) {
                turns.hold(posting.lane(deliver), refusal.pause());
            }
            if (refusal.kind() != Kind.MISSING) {
                throw refusal;
            }
        }
    }

    private void awaitTurn() throws Refusal, InterruptedException {
        turns.await(posting.lane(deliver), deliver.delivery());
    }
}
