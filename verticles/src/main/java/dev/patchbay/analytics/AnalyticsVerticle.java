package dev.patchbay.analytics;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.actor.Cancellations;
import dev.patchbay.analytics.chart.ChartRenderer;
import dev.patchbay.analytics.dataset.DatasetShelf;
import dev.patchbay.analytics.dataset.Engine;
import dev.patchbay.analytics.dataset.EngineLimits;
import dev.patchbay.analytics.question.UploadSummary;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.analytics.AnalyticsCommand;
import dev.patchbay.model.analytics.AnalyticsReply;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.Progress;
import dev.patchbay.model.chat.TurnId;
import dev.patchbay.model.file.FileCommand;
import dev.patchbay.model.file.FileReply;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** Answers questions about the files of conversations, and draws charts. */
public final class AnalyticsVerticle extends ActorVerticle<AnalyticsCommand, AnalyticsReply> {

    /** More than the engine runs at once: who only looks up or draws need not wait for who computes. */
    private static final int WORKERS = 8;

    private static final int OPEN_DATASETS = 16;

    private final Bus bus;
    private final DatasetStore store;
    private final FileStore files;
    private final Path lake;
    private final EngineLimits limits;
    private final Clock clock;
    private final Cancellations cancellations = new Cancellations();
    private final ChartRenderer charts = new ChartRenderer();
    private Engine engine;
    private DatasetShelf shelf;
    private Analyst analyst;
    private DatasetDesk desk;

    /** @param lake the directory of stored datasets, this process' own */
    public AnalyticsVerticle(
            Bus bus,
            Database database,
            FileStore files,
            EventStream events,
            Path lake,
            EngineLimits limits,
            Clock clock) {
        super(Addresses.ANALYTICS, WORKERS);
        this.bus = bus;
        this.store = new DatasetStore(database, events, clock);
        this.files = files;
        this.lake = lake;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    protected void open() {
        engine = new Engine(limits);
        shelf = new DatasetShelf(engine, lake, OPEN_DATASETS);
        analyst = new Analyst(engine, lake, clock);
        desk = new DatasetDesk(analyst, shelf, store, files, cancellations, clock);
        cancellations.listen(bus);
        Thread.ofPlatform().daemon().name("chart-warm-up").start(charts::warmUp);
    }

    @Override
    protected void close() {
        cancellations.close();
        shelf.close();
        engine.close();
    }

    @Override
    protected AnalyticsReply handle(AnalyticsCommand command) {
        return switch (command) {
            case AnalyticsCommand.ReadDataset read ->
                ready(desk.read(read, progress(read.caller(), read.conversation())));
            case AnalyticsCommand.ListDatasets list ->
                new AnalyticsReply.DatasetsListed(store.list(list.caller().tenant(), list.conversation()));
            case AnalyticsCommand.AskDataset ask -> ask(ask);
            case AnalyticsCommand.DrawChart draw -> draw(draw);
        };
    }

    private static AnalyticsReply ready(Dataset dataset) {
        return new AnalyticsReply.DatasetReady(dataset, UploadSummary.of(dataset));
    }

    private AnalyticsReply ask(AnalyticsCommand.AskDataset ask) {
        Consumer<String> progress = progress(ask.caller(), ask.conversation());
        return desk.use(
                ask.caller().tenant(),
                ask.conversation(),
                ask.dataset(),
                loaded -> new AnalyticsReply.Asked(cancellations.interruptibly(
                        ask.turn().orElseGet(TurnId::random),
                        () -> analyst.ask(loaded, ask.question(), ask.previous(), progress))));
    }

    private AnalyticsReply draw(AnalyticsCommand.DrawChart draw) {
        Buffer png = Buffer.buffer(charts.png(draw.chart()));
        String name = ChartName.of(draw.chart().title());
        FileReply kept =
                bus.call(Addresses.FILE, new FileCommand.KeepFile(draw.caller().tenant(), name, "image/png", png));
        return new AnalyticsReply.ChartDrawn(((FileReply.FileKept) kept).file());
    }

    private Consumer<String> progress(Caller caller, ConversationId conversation) {
        return text -> bus.publish(Addresses.PROGRESS, new Progress(caller.tenant(), conversation, text));
    }
}
