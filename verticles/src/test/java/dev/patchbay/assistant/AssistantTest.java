package dev.patchbay.assistant;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.AnalyticsVerticle;
import dev.patchbay.analytics.dataset.EngineLimits;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.StepTrace;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.FileVerticle;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.ticket.TicketVerticle;
import io.vertx.core.Deployable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The seven steps with the real actors behind them. */
@ExtendWith(StorageFixture.class)
class AssistantTest {

    private static final String COSTS =
            """
            Date,Service,Region,Cost
            2026-08-01,AmazonEC2,eu-west-1,10.10
            2026-08-02,AmazonS3,eu-west-1,0.20
            2026-09-01,AmazonEC2,us-east-1,20.05
            """;

    private final World world;
    private final FileStore files;
    private final Caller caller;
    private final ConversationId conversation = ConversationId.random();
    private final List<String> deployments = new ArrayList<>();
    private long lastMessage;

    @TempDir
    Path lake;

    AssistantTest(World world) {
        this.world = world;
        this.files = new FileStore(world.database(), world.storage().folder(), world.clock());
        this.caller = world.newCaller(world.newTenant(), "Eva", Role.ENGINEER);
    }

    @BeforeEach
    void deploy() throws Exception {
        EventStream events = new EventStream(world.bus(), world.clock());
        People people = new People(world.database(), world.clock());
        List<Deployable> actors = List.of(
                new FileVerticle(files),
                new TicketVerticle(world.database(), people, events, world.clock()),
                new AnalyticsVerticle(
                        world.bus(), world.database(), files, events, lake, EngineLimits.defaults(), world.clock()),
                new AssistantVerticle(world.bus(), world.database(), world.clock(), 4));
        for (Deployable actor : actors) {
            deployments.add(world.vertx().deployVerticle(actor).await(10, SECONDS));
        }
    }

    @AfterEach
    void undeploy() throws Exception {
        for (String deployment : deployments) {
            world.vertx().undeploy(deployment).await(30, SECONDS);
        }
    }

    @Test
    void aFileWithAQuestionIsSummedUpAndAnswered() {
        TurnDone turn = drop("top services by cost");

        assertThat(turn.reply().blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Text", "Text", "Chart", "Table", "HowItWasGot", "Suggestions");
        assertThat(texts(turn).getFirst()).contains("3 rows", "30.35");
        assertThat(texts(turn).get(1)).contains("AmazonEC2", "30.15");
        assertThat(block(turn, Block.Chart.class).png()).isPresent();
    }

    @Test
    void everyTurnShowsItsSevenStepsWithTheirTimes() {
        TurnDone turn = drop("total cost");

        assertThat(turn.steps())
                .extracting(StepTrace::step)
                .containsExactly(
                        "QueryAnalyzer",
                        "ContextRetriever",
                        "TaskDecomposer",
                        "ToolEnhancer",
                        "DataProcessor",
                        "ResultSynthesizer",
                        "MemoryUpdater");
        assertThat(turn.steps())
                .allMatch(step -> !step.took().isNegative() && !step.found().isEmpty());
    }

    @Test
    void aFollowUpStandsOnTheAnswerBefore() {
        drop("");
        say("cost by service");

        TurnDone byRegion = say("and by region?");
        TurnDone only = say("only EC2");

        assertThat(block(byRegion, Block.Table.class)
                        .table()
                        .columns()
                        .getFirst()
                        .title())
                .containsIgnoringCase("region");
        assertThat(block(only, Block.HowItWasGot.class).explanation().line()).contains("AmazonEC2");
    }

    @Test
    void aTurnThatIsRunAgainSaysTheSameAndOpensNoSecondTicket() {
        drop("");
        say("cost by service");
        RunTurn followUp = turn("and by region?", List.of());
        RunTurn wish = turn("create a ticket for Acme: VPN down, high", List.of());

        assertThat(run(followUp).reply().blocks().getFirst())
                .isEqualTo(run(followUp).reply().blocks().getFirst());
        assertThat(run(wish).reply()).isEqualTo(run(wish).reply());
    }

    @Test
    void aTicketIsOpenedThenNotedAndClosedAsIt() {
        TurnDone opened = say("create a ticket for Acme: VPN down, high");
        TurnDone noted = say("note: called the client");
        TurnDone closed = say("close it");

        assertThat(block(opened, Block.TicketCard.class).ticket().title()).isEqualTo("VPN down");
        assertThat(block(noted, Block.TicketCard.class).ticket().notes()).hasSize(1);
        assertThat(texts(closed)).containsExactly("Closed.");
    }

    @Test
    void closingAClosedTicketSaysSo() {
        say("create a ticket for Acme: VPN down");
        say("close it");

        assertThat(texts(say("close it"))).containsExactly("It was so already.");
    }

    @Test
    void ticketsAreListedByCustomerAndByWhoHasThem() {
        say("create a ticket for Acme: VPN down");
        say("take it");
        say("create a ticket for Globex: printer on fire");

        assertThat(texts(say("tickets"))).contains("2 tickets.");
        assertThat(texts(say("tickets for globex"))).contains("1 ticket.");
        assertThat(texts(say("my tickets"))).contains("1 ticket.");
        assertThat(texts(say("closed tickets"))).contains("No closed tickets.");
    }

    @Test
    void aQuestionWithoutDataSaysWhatToDo() {
        assertThat(texts(say("top services by cost")))
                .containsExactly(
                        "There is no data in this thread yet. Drop a CSV or TSV file here, then ask about it.");
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndTheTurnGoesOn() {
        Attachment broken = attachment("photo.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3});

        TurnDone turn = run(turn("total cost", List.of(broken)));

        assertThat(block(turn, Block.Trouble.class).advice()).isNotBlank();
        assertThat(texts(turn)).containsExactly("\"total cost\" has to wait for a file that can be read.");
    }

    @Test
    void helpAndThanksAreAnsweredBriefly() {
        assertThat(texts(say("what can you do?")).getFirst()).contains("Drop a CSV");
        assertThat(say("thanks!").intent()).isEqualTo("pleasantry");
    }

    private TurnDone drop(String question) {
        return run(turn(question, List.of(attachment("costs.csv", COSTS.getBytes(StandardCharsets.UTF_8)))));
    }

    private Attachment attachment(String name, byte[] content) {
        return Attachment.stored(files.keep(caller.tenant(), name, "text/csv", content));
    }

    private TurnDone say(String text) {
        return run(turn(text, List.of()));
    }

    private RunTurn turn(String text, List<Attachment> attachments) {
        return new RunTurn(caller, conversation, ++lastMessage, Instant.EPOCH, text, attachments, List.of());
    }

    private TurnDone run(RunTurn turn) {
        return (TurnDone) world.bus().call(Addresses.ASSISTANT, turn);
    }

    private static List<String> texts(TurnDone turn) {
        return turn.reply().blocks().stream()
                .filter(Block.Text.class::isInstance)
                .map(block -> ((Block.Text) block).text())
                .toList();
    }

    private static <B extends Block> B block(TurnDone turn, Class<B> type) {
        return turn.reply().blocks().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " in " + turn.reply()));
    }
}
