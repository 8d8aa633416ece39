package dev.patchbay.observability;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.learning.Event;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** What is measured: Vert.x, the JVM, and what the desk does, as told by its events. */
public final class Metrics implements AutoCloseable {

    /** Bounds of the histograms: from an answer at sight to one that ran out of time. */
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** A Vert.x whose event bus, HTTP and pools are measured, and the JVM beside it. */
    public Vertx vertx(VertxOptions options) {
        MicrometerMetricsOptions measured = new MicrometerMetricsOptions()
                .setEnabled(true)
                .setJvmMetricsEnabled(true)
                .addLabels(Label.EB_ADDRESS)
                .addDisabledMetricsCategory(MetricsDomain.DATAGRAM_SOCKET)
                .addDisabledMetricsCategory(MetricsDomain.NET_CLIENT)
                .addDisabledMetricsCategory(MetricsDomain.NET_SERVER);
        // Registries are kept by name for the whole JVM; a name of its own keeps this one apart.
        measured.setRegistryName(UUID.randomUUID().toString());
        return Vertx.builder()
                .with(options.setMetricsOptions(measured))
                .withMetrics(new MicrometerMetricsFactory(registry))
                .build();
    }

    /** Counts and times what the events tell. */
    public void listen(Bus bus) {
        bus.listen(Addresses.EVENTS, this::measure);
    }

    /**
     * Shows a figure that is asked for at each scrape.
     *
     * @param name in dots: {@code patchbay.inbox.waiting}
     * @param figure may block for a moment, and be asked on any thread
     */
    public void gauge(String name, String description, Supplier<Number> figure) {
        Gauge.builder(name, figure).description(description).register(registry);
    }

    /** Shows how many commands wait at an actor, and how many it refused since its mailbox was full. */
    public void watch(ActorVerticle<?, ?> actor) {
        Gauge.builder("patchbay.actor.waiting", actor, ActorVerticle::waiting)
                .description("commands in the mailbox of an actor")
                .tag("actor", actor.name())
                .register(registry);
        FunctionCounter.builder("patchbay.actor.refused", actor, ActorVerticle::refused)
                .description("commands refused as busy, since the mailbox was full")
                .tag("actor", actor.name())
                .register(registry);
    }

    /** All figures in the text format of Prometheus, version 0.0.4. */
    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }

    private void measure(Event event) {
        switch (event) {
            case Event.QueryProcessed turn ->
                timer("patchbay.turn", "Turns, from their start to the stored reply")
                        .tag("outcome", turn.outcome())
                        .register(registry)
                        .record(turn.took());
            case Event.ReplyDelivered delivery ->
                timer("patchbay.delivery", "Replies, from being stored to the platform's confirmation")
                        .tag("platform", delivery.platform().name().toLowerCase(Locale.ROOT))
                        .tag("outcome", delivery.outcome())
                        .register(registry)
                        .record(delivery.took());
            case Event.DatasetUploaded upload ->
                timer("patchbay.dataset.upload", "Files read as datasets")
                        .tag("outcome", upload.outcome())
                        .register(registry)
                        .record(upload.took());
            case Event.TicketChanged change ->
                registry.counter("patchbay.ticket.change", "outcome", change.outcome())
                        .increment();
            case Event.PersonChanged change ->
                registry.counter("patchbay.person.change", "outcome", change.outcome())
                        .increment();
            case Event.FeedbackGiven feedback ->
                registry.counter("patchbay.feedback", "outcome", feedback.outcome())
                        .increment();
        }
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(BOUNDS);
    }
}
