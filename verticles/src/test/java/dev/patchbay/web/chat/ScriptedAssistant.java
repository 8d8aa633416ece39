package dev.patchbay.web.chat;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.chat.AssistantCommand;
import dev.patchbay.model.chat.AssistantReply;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Progress;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.StepTrace;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.NoteKind;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** An assistant with an answer of each kind: a message names the kind it wants, any other is said back. */
final class ScriptedAssistant extends ActorVerticle<AssistantCommand, AssistantReply> {

    private static final List<String> SERVICES = List.of(
            "AmazonEC2",
            "AmazonRDS",
            "AmazonS3",
            "AWSLambda",
            "AmazonCloudFront",
            "AmazonDynamoDB",
            "AmazonVPC",
            "AWSDirectConnect",
            "AmazonRoute53",
            "AWSKeyManagementService",
            "AmazonSNS",
            "AmazonSQS",
            "=cmd()");

    private final Bus bus;
    private final CountDownLatch release = new CountDownLatch(1);

    ScriptedAssistant(Bus bus) {
        super(Addresses.ASSISTANT, 8);
        this.bus = bus;
    }

    /** Lets the answer to "slow" go. */
    void release() {
        release.countDown();
    }

    @Override
    protected AssistantReply handle(AssistantCommand command) throws InterruptedException {
        AssistantCommand.RunTurn turn = (AssistantCommand.RunTurn) command;
        Reply reply =
                switch (turn.text()) {
                    case "slow" -> slow(turn);
                    case "top" ->
                        new Reply(List.of(
                                new Block.Text("AmazonEC2 cost the most: 27,343.18 of 41,803.05 USD (65 %)."),
                                new Block.Chart(chart(ChartType.HORIZONTAL_BAR), Optional.empty()),
                                new Block.Table(table()),
                                how(),
                                suggestions()));
                    case "line" ->
                        Reply.of(
                                new Block.Text("Cost per day, September 2026."),
                                new Block.Chart(days(), Optional.empty()),
                                how());
                    case "two tables" ->
                        Reply.of(
                                new Block.Table(table()),
                                new Block.Text("The same, as counts."),
                                new Block.Table(counts()));
                    case "share" -> Reply.of(new Block.Chart(chart(ChartType.DONUT), Optional.empty()));
                    case "ticket" -> Reply.of(new Block.TicketCard(ticket()));
                    case "incident" ->
                        SampleBlocks.reply(turn.attachments().stream()
                                .flatMap(attachment -> attachment.stored().stream())
                                .findFirst());
                    case "break" -> throw new Failure(ErrorCode.UNAVAILABLE, "The engine is not reachable.");
                    default -> Reply.of(new Block.Text(said(turn)));
                };
        return new AssistantReply.TurnDone(reply, "scripted", steps());
    }

    private Reply slow(AssistantCommand.RunTurn turn) throws InterruptedException {
        bus.publish(
                Addresses.PROGRESS, new Progress(turn.caller().tenant(), turn.conversation(), "reading 1,281 rows"));
        if (!release.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody released the answer");
        }
        return Reply.of(new Block.Text("Slow, but here."));
    }

    private static String said(AssistantCommand.RunTurn turn) {
        String files = turn.attachments().stream()
                .map(attachment -> " [" + attachment.name() + ", " + attachment.size() + " bytes]")
                .reduce("", String::concat);
        return "You said: " + turn.text() + files;
    }

    private static ResultTable table() {
        return new ResultTable(
                List.of(new ResultTable.Heading("service", false), new ResultTable.Heading("unblended cost", true)),
                IntStream.range(0, SERVICES.size())
                        .mapToObj(index -> List.of(new ResultTable.Cell(SERVICES.get(index), null), cost(index)))
                        .toList(),
                SERVICES.size());
    }

    private static ResultTable counts() {
        return new ResultTable(
                List.of(new ResultTable.Heading("service", false), new ResultTable.Heading("rows", true)),
                List.of(List.of(
                        new ResultTable.Cell("AmazonEC2", null), new ResultTable.Cell("12", new BigDecimal("12")))),
                1);
    }

    private static ResultTable.Cell cost(int index) {
        BigDecimal number =
                new BigDecimal("27343.18").divide(BigDecimal.valueOf(1L << index), 2, java.math.RoundingMode.HALF_UP);
        return new ResultTable.Cell(String.format(Locale.ENGLISH, "%,.2f", number), number);
    }

    private static ChartSpec chart(ChartType type) {
        return new ChartSpec(
                type,
                "Unblended cost by service",
                "service",
                "unblended cost, USD",
                SERVICES.subList(0, 6),
                List.of(new ChartSpec.Series(
                        "unblended cost",
                        IntStream.range(0, 6)
                                .mapToObj(index -> cost(index).number())
                                .toList())));
    }

    private static ChartSpec days() {
        List<String> days =
                IntStream.rangeClosed(1, 30).mapToObj("2026-09-%02d"::formatted).toList();
        return new ChartSpec(
                ChartType.LINE,
                "Cost per day",
                "day",
                "unblended cost, USD",
                days,
                List.of(
                        new ChartSpec.Series("AmazonEC2", wave(900, 120)),
                        new ChartSpec.Series("AmazonRDS", wave(420, 60))));
    }

    private static List<BigDecimal> wave(int level, int swing) {
        return IntStream.range(0, 30)
                .mapToObj(day -> BigDecimal.valueOf(Math.round(level + swing * Math.sin(day / 3.0) + day * 4)))
                .toList();
    }

    private static Block how() {
        return new Block.HowItWasGot(new Explanation(
                "48,112 of 48,120 rows · sum of unblended cost · by service",
                48_112,
                48_120,
                List.of("day from 2026-09-01 to 2026-09-30"),
                "sum of unblended cost, by service, largest first"));
    }

    private static Block suggestions() {
        return new Block.Suggestions(List.of(
                new Choice("By account", "top accounts by cost"),
                new Choice("Cost per day", "line"),
                new Choice("Open a ticket", "ticket")));
    }

    private static Ticket ticket() {
        Instant at = Instant.parse("2026-09-14T07:00:00Z");
        return new Ticket(
                new TicketNumber(1042),
                "VPN drops every ten minutes",
                Optional.of("Acme"),
                Priority.HIGH,
                TicketStatus.OPEN,
                Optional.empty(),
                "Ada",
                at,
                at,
                1,
                List.of(
                        new TicketNote("Bo", at, "MTU of the tunnel set to 1350."),
                        new TicketNote("Bo", at, "Please connect again.", NoteKind.PUBLIC)),
                Optional.empty(),
                Optional.of(at.plus(Duration.ofDays(1))),
                Optional.of(new Escalation("Eva", at, "all of <b>Zurich</b> is down")));
    }

    private static List<StepTrace> steps() {
        return List.of(
                new StepTrace("QueryAnalyzer", Duration.ofNanos(420_000), "intent ask_data, simple"),
                new StepTrace("DataProcessor", Duration.ofMillis(38), "plan: sum of unblended cost, by service"));
    }
}
