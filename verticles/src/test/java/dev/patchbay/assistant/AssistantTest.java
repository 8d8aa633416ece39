package dev.patchbay.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.StepTrace;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.observability.LogLines;
import dev.patchbay.storage.StorageFixture.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

/** The seven steps with the real actors behind them. */
class AssistantTest extends AssistantFixture {

    private static final String COSTS =
            """
            Date,Service,Region,Cost
            2026-08-01,AmazonEC2,eu-west-1,10.10
            2026-08-02,AmazonS3,eu-west-1,0.20
            2026-09-01,AmazonEC2,us-east-1,20.05
            """;

    AssistantTest(World world) {
        super(world);
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
    void theReferenceOfATaskThatFailedFindsItInTheLogs() {
        Attachment empty = attachment("empty.csv", new byte[0]);

        try (LogLines log = new LogLines(DataProcessor.class);
                MDC.MDCCloseable asked = CorrelationId.random().open()) {
            Block.Trouble trouble = block(run(turn("", List.of(empty))), Block.Trouble.class);

            assertThat(log.of(new CorrelationId(trouble.reference())))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line).startsWith("ReadFile failed with ").endsWith(trouble.what()));
        }
    }

    @Test
    void helpAndGreetingsAreAnsweredBriefly() {
        assertThat(texts(say("what can you do?")).getFirst()).contains("Drop a CSV");
        assertThat(texts(say("Good morning!")).getFirst()).startsWith("Hello.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanks!", "Thank you", "ok great", "Perfect, thanks a lot", "great, that helps", "ok"})
    void thanksAreAnsweredKindlyAndShort(String said) {
        assertThat(texts(say(said))).containsExactly("Happy to help.");
    }

    @Test
    void theTraceShowsTheValidatedPlanAndWhatItUsed() {
        drop("");

        String found = found(say("top 1 service by cost in eu-west-1"), "DataProcessor");

        assertThat(found)
                .contains("2 of 3 rows", "aggregate: SUM", "column: Cost", "column: Service", "- eu-west-1", "limit: 1")
                .doesNotContainIgnoringCase("select ");
    }

    @Test
    void aTicketIsUnassignedAndItsCustomerChanged() {
        say("create a ticket for Acme: VPN down");
        say("take it");

        assertThat(ticket(say("unassign it")).assignee()).isEmpty();
        assertThat(ticket(say("set customer of it to Globex")).customer()).contains("Globex");
        assertThat(ticket(say("remove the customer from it")).customer()).isEmpty();
        assertThat(texts(say("unassign it"))).containsExactly("It was so already.");
    }

    private static String found(TurnDone turn, String step) {
        return turn.steps().stream()
                .filter(trace -> trace.step().equals(step))
                .map(StepTrace::found)
                .findFirst()
                .orElseThrow();
    }

    private static Ticket ticket(TurnDone turn) {
        return block(turn, Block.TicketCard.class).ticket();
    }

    private TurnDone drop(String question) {
        return run(turn(question, List.of(attachment("costs.csv", COSTS.getBytes(StandardCharsets.UTF_8)))));
    }
}
