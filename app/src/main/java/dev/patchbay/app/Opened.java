package dev.patchbay.app;

import dev.patchbay.actor.ActorVerticle;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started so far; stopped in the opposite order. A part that does not stop is logged and left. */
final class Opened implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);
    private static final int DEPLOY_SECONDS = 30;

    private final Deque<Part> parts = new ArrayDeque<>();
    private final List<ActorVerticle<?, ?>> actors = new ArrayList<>();
    private Vertx vertx;

    <T extends AutoCloseable> T add(String name, T part) {
        parts.push(new Part(name, part));
        LOG.debug("{} is up", name);
        return part;
    }

    Vertx vertx(Vertx created) {
        vertx = created;
        add("vertx", () -> created.close().await(DEPLOY_SECONDS, TimeUnit.SECONDS));
        return created;
    }

    /** Deploys an actor; undeploying it drains its mailbox. */
    void deploy(ActorVerticle<?, ?> actor) throws Exception {
        String name = actor.getClass().getSimpleName();
        String deployment = vertx.deployVerticle(actor).await(DEPLOY_SECONDS, TimeUnit.SECONDS);
        actors.add(actor);
        add(name, () -> vertx.undeploy(deployment).await(DEPLOY_SECONDS, TimeUnit.SECONDS));
    }

    /** What was deployed so far. */
    List<ActorVerticle<?, ?>> actors() {
        return List.copyOf(actors);
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                part.stop().close();
            } catch (Exception failed) {
                LOG.warn("{} did not stop cleanly", part.name(), failed);
            }
        }
    }

    private record Part(String name, AutoCloseable stop) {}
}
