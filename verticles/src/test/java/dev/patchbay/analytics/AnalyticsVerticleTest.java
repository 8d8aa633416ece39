package dev.patchbay.analytics;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.analytics.dataset.EngineLimits;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.analytics.AnalyticsCommand;
import dev.patchbay.model.analytics.AnalyticsCommand.AskDataset;
import dev.patchbay.model.analytics.AnalyticsCommand.DrawChart;
import dev.patchbay.model.analytics.AnalyticsCommand.ListDatasets;
import dev.patchbay.model.analytics.AnalyticsCommand.ReadDataset;
import dev.patchbay.model.analytics.AnalyticsReply;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.Progress;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.file.FileReply;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.FileVerticle;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(StorageFixture.class)
class AnalyticsVerticleTest {

    private static final String COSTS =
            """
            Date,Service,Team,Cost
            2026-08-01,AmazonEC2,web,10.10
            2026-08-02,AmazonS3,web,0.20
            2026-09-01,AmazonEC2,data,20.05
            """;

    private final World world;
    private final FileStore files;
    private final Caller caller;
    private final ConversationId conversation = ConversationId.random();
    private final List<String> deployments = new ArrayList<>();

    @TempDir
    private Path lake;

    AnalyticsVerticleTest(World world) {
        this.world = world;
        this.files = new FileStore(world.database(), world.storage().folder(), world.clock());
        this.caller = newCaller(world.newTenant());
    }

    @BeforeEach
    void deploy() throws Exception {
        AnalyticsVerticle actor = new AnalyticsVerticle(
                world.bus(),
                world.database(),
                files,
                new EventStream(world.bus(), world.clock()),
                lake,
                EngineLimits.defaults(),
                world.clock());
        deployments.add(world.vertx().deployVerticle(new FileVerticle(files)).await(10, SECONDS));
        deployments.add(world.vertx().deployVerticle(actor).await(10, SECONDS));
    }

    @AfterEach
    void undeploy() throws Exception {
        for (String deployment : deployments) {
            world.vertx().undeploy(deployment).await(30, SECONDS);
        }
        deployments.clear();
    }

    @Test
    void aFileIsReadAndAskedWithProgress() {
        List<String> progress = new CopyOnWriteArrayList<>();
        world.bus().listen(Addresses.PROGRESS, (Progress told) -> progress.add(told.text()));

        Dataset dataset = read(conversation, file("costs.csv"));
        Answer answer = ask(caller, conversation, dataset.id(), "cost by service");

        assertThat(dataset.report().rows()).isEqualTo(3);
        assertThat(answer).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.table().rows()).hasSize(2);
            assertThat(answered.table().rows().getFirst().getLast().number()).isEqualByComparingTo("30.15");
            assertThat(answered.chart()).get().extracting(ChartSpec::type).isEqualTo(ChartType.BAR);
        });
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(progress).contains("grouping").anyMatch(text -> text.contains("3 rows")));
    }

    @Test
    void theDatasetsOfAConversationAreListedNewestFirst() {
        assertThat(list(caller)).isEmpty();

        Dataset july = read(conversation, file("july.csv"));
        Dataset august = read(conversation, file("august.csv"));
        assertThat(list(caller)).containsExactly(august, july);

        read(conversation, file("july.csv"));
        assertThat(list(caller)).containsExactly(july, august);
    }

    @Test
    void theSameFileTwiceIsTheSameDatasetAndOneEvent() {
        Dataset first = read(conversation, file("costs.csv"));
        Dataset again = read(conversation, file("costs.csv"));
        Dataset elsewhere = read(ConversationId.random(), file("costs.csv"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(elsewhere.id()).isEqualTo(first.id());
        assertThat(uploads()).containsExactly("read", "known");
    }

    @Test
    void theFileOfADatasetIsReferredTo() {
        FileRef asked = file("costs.csv");
        FileRef other = file("july.csv");
        read(conversation, asked);

        assertThat(new DatasetFiles(world.database()).among(caller.tenant(), Set.of(asked.id(), other.id())))
                .containsExactly(asked.id());
    }

    @Test
    void theSameFileFromManyAtOnceIsTheSameDataset() {
        List<Future<AnalyticsReply>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(world.bus().ask(Addresses.ANALYTICS, new ReadDataset(caller, conversation, file("costs.csv"))));
        }

        assertThat(asked.stream().map(reply -> dataset(reply.await()).id()).distinct())
                .hasSize(1);
    }

    @Test
    void aDatasetOutlivesTheProcessThatReadIt() throws Exception {
        Dataset dataset = read(conversation, file("costs.csv"));
        undeploy();
        deploy();

        assertThat(list(caller)).containsExactly(dataset);
        assertThat(ask(caller, conversation, dataset.id(), "total cost")).isInstanceOf(Answer.Answered.class);
    }

    @Test
    void aDatasetThatTheLakeHasLostIsReadAgainFromItsFile() throws Exception {
        Dataset dataset = read(conversation, file("costs.csv"));
        undeploy();
        lake = lake.resolve("another");
        deploy();

        assertThat(ask(caller, conversation, dataset.id(), "total cost")).isInstanceOf(Answer.Answered.class);
    }

    @Test
    void anotherTenantFindsNoDatasetByItsId() {
        Dataset dataset = read(conversation, file("costs.csv"));
        Caller stranger = newCaller(world.newTenant());

        assertThat(refusal(new AskDataset(stranger, conversation, dataset.id(), "total cost", Optional.empty())))
                .isEqualTo(ErrorCode.DATASET_NOT_FOUND);
        assertThat(list(stranger)).isEmpty();
    }

    @Test
    void anotherConversationFindsNoDatasetThatWasNotBroughtThere() {
        Dataset dataset = read(conversation, file("costs.csv"));

        assertThat(refusal(
                        new AskDataset(caller, ConversationId.random(), dataset.id(), "total cost", Optional.empty())))
                .isEqualTo(ErrorCode.DATASET_NOT_FOUND);
    }

    @Test
    void anotherTenantsFileIsNotRead() {
        FileRef file = file("costs.csv");
        Caller stranger = newCaller(world.newTenant());

        assertThat(refusal(new ReadDataset(stranger, conversation, file))).isEqualTo(ErrorCode.FILE_NOT_FOUND);
    }

    @Test
    void aFileThatIsNoTableIsRefusedAndLeavesNoDataset() {
        FileRef picture =
                files.keep(caller.tenant(), "logo.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});

        assertThat(refusal(new ReadDataset(caller, conversation, picture))).isEqualTo(ErrorCode.FILE_UNSUPPORTED);
        assertThat(list(caller)).isEmpty();
    }

    @Test
    void aChartBecomesAFileOfItsTenant() {
        ChartSpec spec = new ChartSpec(
                ChartType.BAR,
                "Cost by service, largest 2",
                "service",
                "cost, USD",
                List.of("EC2", "S3"),
                List.of(new ChartSpec.Series("cost", List.of(BigDecimal.TEN, BigDecimal.ONE))));

        FileRef png = ((AnalyticsReply.ChartDrawn) send(new DrawChart(caller, spec))).png();
        FileReply.FileContent content = (FileReply.FileContent)
                world.bus().call(Addresses.FILE, new FileCommand.ReadFile(caller.tenant(), png.id()));

        assertThat(png.name()).isEqualTo("cost-by-service-largest-2.png");
        assertThat(png.mediaType()).isEqualTo("image/png");
        assertThat(content.content().getString(1, 4)).isEqualTo("PNG");
    }

    private Dataset read(ConversationId place, FileRef file) {
        return dataset(send(new ReadDataset(caller, place, file)));
    }

    private List<Dataset> list(Caller asker) {
        return ((AnalyticsReply.DatasetsListed) send(new ListDatasets(asker, conversation))).newestFirst();
    }

    private Answer ask(Caller asker, ConversationId place, DatasetId dataset, String question) {
        AskDataset ask = new AskDataset(asker, place, dataset, question, Optional.empty());
        return ((AnalyticsReply.Asked) send(ask)).answer();
    }

    private AnalyticsReply send(AnalyticsCommand command) {
        return world.bus().call(Addresses.ANALYTICS, command);
    }

    private ErrorCode refusal(AnalyticsCommand command) {
        return catchThrowableOfType(Failure.class, () -> send(command)).code();
    }

    private static Dataset dataset(AnalyticsReply reply) {
        return ((AnalyticsReply.DatasetReady) reply).dataset();
    }

    private FileRef file(String name) {
        return files.keep(caller.tenant(), name, "text/csv", COSTS.getBytes(StandardCharsets.UTF_8));
    }

    private Caller newCaller(TenantId tenant) {
        return world.newCaller(tenant, "Ada", Role.ENGINEER);
    }

    private List<String> uploads() {
        return world.database()
                .inTenant(
                        caller.tenant(),
                        tx -> tx.list(
                                "SELECT outcome FROM event_stream WHERE type = 'dataset_uploaded.v1' ORDER BY event_id",
                                row -> row.getString("outcome")));
    }
}
