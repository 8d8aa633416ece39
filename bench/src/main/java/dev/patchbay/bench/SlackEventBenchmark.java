package dev.patchbay.bench;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bot.slack.SlackVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.Port;
import dev.patchbay.config.Secret;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.simulator.slack.EventLoad;
import dev.patchbay.simulator.slack.SignedRequest;
import dev.patchbay.simulator.slack.StandInSlack;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Slack's events to acknowledged. Arguments: {@code alone} for the adapter before a conversation that takes everything
 * at once, or {@code desk} for a whole desk, which is started and answers meanwhile; then the load: so many events over
 * so many connections, as fast as they are ({@code 40000 32}), or at a steady rate for so many seconds
 * ({@code 200/s 60}), each then measured from when it was due, and waited for until its answer is posted.
 */
public final class SlackEventBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 10_000;
    private static final int CHANNELS = 500;
    private static final String USER = "U0ADA";

    private final StandInSlack slack;
    private final URI endpoint;
    private final Optional<DeskProcess> desk;
    private int next;

    private SlackEventBenchmark(StandInSlack slack, URI endpoint, Optional<DeskProcess> desk) {
        this.slack = slack;
        this.endpoint = endpoint;
        this.desk = desk;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> load = List.of(arguments).subList(1, arguments.length);
        try (StandInSlack slack = StandInSlack.open(Clock.systemUTC())) {
            slack.addUser(USER, "Ada");
            if (arguments[0].equals("desk")) {
                behindDesk(slack, load);
            } else {
                Vertx vertx = Vertx.vertx();
                new SlackEventBenchmark(slack, alone(vertx, slack), Optional.empty()).run(load);
                vertx.close().await();
            }
        }
        System.exit(0);
    }

    private static void behindDesk(StandInSlack slack, List<String> load) throws Exception {
        try (DeskProcess desk = DeskProcess.start(Files.createTempDirectory("patchbay-bench"), slack)) {
            new SlackEventBenchmark(slack, desk.slackEvents(), Optional.of(desk)).run(load);
            OUT.println("memory: " + desk.memory());
        }
    }

    private void run(List<String> load) throws InterruptedException, IOException {
        if (load.getFirst().endsWith("/s")) {
            steady(Integer.parseInt(load.getFirst().replace("/s", "")), Integer.parseInt(load.get(1)));
        } else {
            asFastAsAnswered(Integer.parseInt(load.getFirst()), Integer.parseInt(load.get(1)));
        }
    }

    private void asFastAsAnswered(int events, int connections) throws InterruptedException, IOException {
        ConnectionLoad load = new ConnectionLoad(endpoint, connections);
        load.run(requests(WARM_UP));
        List<byte[]> requests = requests(events);
        int before = slack.botPosts().size();
        Optional<CpuTime> spent = cpuTime();
        ConnectionLoad.Outcome outcome = load.run(requests);
        print(spent, events);
        OUT.printf(
                "%,d events over %d connections: %,.0f/s, p50 %.1f ms, p99 %.1f ms, longest %.1f ms, lost %d; "
                        + "answered meanwhile %d%n",
                events,
                connections,
                outcome.perSecond(),
                milliseconds(outcome.within(0.5)),
                milliseconds(outcome.within(0.99)),
                milliseconds(outcome.within(1)),
                events - outcome.nanos().size(),
                slack.botPosts().size() - before);
    }

    private void steady(int perSecond, int seconds) throws InterruptedException, IOException {
        EventLoad load = new EventLoad(endpoint, StandInSlack.SIGNING_SECRET, Clock.systemUTC());
        load.run(10 * perSecond, perSecond, number -> event());
        Optional<CpuTime> spent = cpuTime();
        EventLoad.Outcome outcome = load.run(seconds * perSecond, perSecond, number -> event());
        print(spent, outcome.sent());
        long end = System.nanoTime();
        OUT.printf(
                "%,d events at %d/s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms, lost %d%n",
                outcome.sent(),
                perSecond,
                milliseconds(outcome.within(0.5)),
                milliseconds(outcome.within(0.99)),
                milliseconds(outcome.within(1)),
                outcome.lost());
        while (slack.botPosts().size() < next && System.nanoTime() - end < DeskProcess.PATIENCE.toNanos()) {
            Thread.sleep(100);
        }
        OUT.printf(
                "%,d of %,d answered, the last %.1f s after the last event%n",
                slack.botPosts().size(), next, (System.nanoTime() - end) / 1e9);
    }

    private Optional<CpuTime> cpuTime() throws IOException {
        return desk.isPresent() ? Optional.of(desk.get().cpuTime()) : Optional.empty();
    }

    /** With the answers that were worked out meanwhile. */
    private void print(Optional<CpuTime> before, int events) throws IOException {
        if (before.isPresent()) {
            OUT.println(desk.orElseThrow().cpuTime().since(before.get(), events));
        }
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private List<byte[]> requests(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    SignedRequest event = event();
                    Map<String, String> headers = event.headers(
                            StandInSlack.SIGNING_SECRET, Clock.systemUTC().instant());
                    return ConnectionLoad.bytes(
                            endpoint,
                            headers.entrySet().stream()
                                    .map(header -> header.getKey() + ": " + header.getValue())
                                    .toList(),
                            event.body());
                })
                .toList();
    }

    private SignedRequest event() {
        int number = next++;
        return slack.eventFor("D%03d".formatted(number % CHANNELS), USER, "question " + number);
    }

    private static URI alone(Vertx vertx, StandInSlack slack) {
        SlackSettings settings = new SlackSettings(
                Optional.of(new Secret(StandInSlack.BOT_TOKEN)),
                Optional.of(new Secret(StandInSlack.SIGNING_SECRET)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "127.0.0.1",
                new Port(0),
                slack.apiUrl(),
                List.of(slack.fileHost()));
        SlackVerticle adapter = new SlackVerticle(Bus.install(vertx), TenantId.random(), settings, Clock.systemUTC());
        vertx.deployVerticle(new Conversation()).await();
        vertx.deployVerticle(adapter).await();
        return URI.create("http://127.0.0.1:" + adapter.port() + "/slack/events");
    }

    /** Takes every message at once. */
    private static final class Conversation extends ActorVerticle<ConversationCommand, ConversationReply> {

        Conversation() {
            super(Addresses.CONVERSATION, 8);
        }

        @Override
        protected ConversationReply handle(ConversationCommand command) {
            return new ConversationReply.Taken(ConversationId.random());
        }
    }
}
