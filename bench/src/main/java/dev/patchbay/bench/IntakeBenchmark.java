package dev.patchbay.bench;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.ConversationSettings;
import dev.patchbay.config.ConversationSettings.NewChannels;
import dev.patchbay.config.DatabaseSettings;
import dev.patchbay.config.SecretsSettings;
import dev.patchbay.conversation.ConversationVerticle;
import dev.patchbay.installation.EncryptionKey;
import dev.patchbay.installation.InstallationVerticle;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.AssistantCommand;
import dev.patchbay.model.chat.AssistantReply;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.DataFolder;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.People;
import dev.patchbay.storage.Storage;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;

/**
 * Messages to their durable acknowledgement, through the bus, with a PostgreSQL of its own that flushes each commit.
 * Nobody answers them meanwhile. Arguments: callers that each wait for one message after the other, and seconds.
 */
public final class IntakeBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UP_SECONDS = 10;
    private static final int PEOPLE = 200;
    private static final int CHANNELS = 100;
    private static final int THREADS = 2_000;
    private static final String QUESTION = "what did the compute of the last month cost, by region and by team?";

    private final Bus bus;
    private final TenantId tenant;
    private final Clock clock;
    private final AtomicLong next = new AtomicLong();

    private IntakeBenchmark(Bus bus, TenantId tenant, Clock clock) {
        this.bus = bus;
        this.tenant = tenant;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws Exception {
        int callers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 32;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Clock clock = Clock.systemUTC();
        Path folder = Files.createTempDirectory("patchbay-bench");
        Vertx vertx = Vertx.vertx();
        Bus bus = Bus.install(vertx);
        DatabaseSettings settings = new DatabaseSettings(Optional.empty(), 10);
        try (Storage storage = Storage.open(vertx, DataFolder.open(folder), settings)) {
            People people = new People(storage.database(), clock);
            SecretKey key = EncryptionKey.open(new SecretsSettings(Optional.empty()), storage.folder());
            BusyAssistant assistant = new BusyAssistant();
            vertx.deployVerticle(assistant).await();
            vertx.deployVerticle(new InstallationVerticle(storage.database(), people, key, clock))
                    .await();
            String conversation =
                    vertx.deployVerticle(conversation(bus, storage, clock)).await();
            IntakeBenchmark benchmark = new IntakeBenchmark(bus, people.createTenant("Bench"), clock);
            benchmark.run(callers, Duration.ofSeconds(WARM_UP_SECONDS));
            CpuTime before = CpuTime.of(ProcessHandle.current(), folder);
            long[] times = benchmark.run(callers, Duration.ofSeconds(seconds));
            print(callers, seconds, times);
            OUT.println(CpuTime.of(ProcessHandle.current(), folder).since(before, times.length));
            assistant.letGo();
            vertx.undeploy(conversation).await();
        }
        System.exit(0);
    }

    private static ConversationVerticle conversation(Bus bus, Storage storage, Clock clock) {
        return new ConversationVerticle(
                bus,
                storage.database(),
                new FileStore(storage.database(), storage.folder(), clock),
                new EventStream(bus, clock),
                clock,
                new ConversationSettings(1, Duration.ofMinutes(10), NewChannels.ALLOWED),
                1_000_000,
                true);
    }

    /** The time of each message, sorted, in nanoseconds. */
    private long[] run(int callers, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        List<Future<List<Long>>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                results.add(threads.submit(() -> call(end)));
            }
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> result : results) {
            all.addAll(result.get());
        }
        return all.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private List<Long> call(long end) {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            InboundMessage message = message(next.incrementAndGet());
            long start = System.nanoTime();
            ConversationReply reply = bus.call(Addresses.CONVERSATION, new TakeMessage(message));
            times.add(System.nanoTime() - start);
            if (!(reply instanceof ConversationReply.Taken)) {
                throw new IllegalStateException("not taken: " + reply);
            }
        }
        return times;
    }

    private InboundMessage message(long number) {
        String user = "U%03d".formatted(number % PEOPLE);
        String channel = "C%03d".formatted(number % CHANNELS);
        String thread = "17000000%02d.%06d".formatted(number % CHANNELS, number % THREADS);
        return new InboundMessage(
                tenant,
                new Place(Platform.SLACK, "T1", channel, thread),
                "event-" + number,
                new Sender(user, "Person " + user, Optional.of(user + "@example.com"), false),
                Addressing.DIRECT,
                clock.instant(),
                QUESTION,
                List.of(),
                new Room(Room.Kind.CHANNEL, "channel " + channel, false),
                false,
                Optional.empty());
    }

    private static void print(int callers, int seconds, long[] times) {
        OUT.printf(
                "%,d messages by %d callers, each durable: %,d/s, p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                times.length,
                callers,
                times.length / seconds,
                milliseconds(times, 0.5),
                milliseconds(times, 0.99),
                milliseconds(times, 1));
    }

    private static double milliseconds(long[] sorted, double quantile) {
        int index = (int) Math.ceil(quantile * sorted.length) - 1;
        return sorted[index] / 1e6;
    }

    /** Keeps the first question until it is let go, so that answering costs nothing meanwhile. */
    private static final class BusyAssistant extends ActorVerticle<AssistantCommand, AssistantReply> {

        private final CountDownLatch busy = new CountDownLatch(1);

        BusyAssistant() {
            super(Addresses.ASSISTANT, 1);
        }

        @Override
        protected AssistantReply handle(AssistantCommand command) throws InterruptedException {
            busy.await();
            throw new Failure(ErrorCode.UNAVAILABLE, "The benchmark is over.");
        }

        void letGo() {
            busy.countDown();
        }
    }
}
