package dev.patchbay.bot;

import dev.patchbay.config.Port;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.core.http.HttpServer;
import java.net.BindException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A port that others call: a platform an adapter, people the page of the simulated ones. */
public final class ListeningPort {

    private static final long OPEN_SECONDS = 10;

    private ListeningPort() {}

    /**
     * Listens, and waits until it does.
     *
     * @param setting the setting or option that names the port
     * @throws Failure {@code port_taken} when something else listens there
     */
    public static void open(HttpServer server, String host, Port port, String setting)
            throws InterruptedException, TimeoutException {
        try {
            server.listen(port.number(), host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(OPEN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BindException
                    ? new Failure(
                            ErrorCode.PORT_TAKEN,
                            "Port %d of %s is taken (%s).".formatted(port.number(), host, setting),
                            e.getCause())
                    : Failure.of(e.getCause());
        }
    }
}
