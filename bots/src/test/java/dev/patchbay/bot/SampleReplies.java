package dev.patchbay.bot;

import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.Button.Emphasis;
import dev.patchbay.model.chat.Citation;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.Field;
import dev.patchbay.model.chat.Form.Kind;
import dev.patchbay.model.chat.Form.Option;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Incident;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Replies as they are really given, for the golden files of every platform. */
public final class SampleReplies {

    private static final FileRef FILE = new FileRef(
            new FileId(UUID.fromString("00000000-0000-4000-8000-000000000002")), "costs.csv", "text/csv", 48_120);
    private static final FileRef PNG = new FileRef(
            new FileId(UUID.fromString("00000000-0000-4000-8000-000000000003")), "chart.png", "image/png", 4);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final Map<String, Reply> REPLIES = Map.of(
            "answer", answer(),
            "charts", charts(),
            "ticket", ticket(),
            "escalated-ticket", escalatedTicket(),
            "incident", incident(),
            "knowledge", knowledge(),
            "form", form(),
            "trouble", trouble(),
            "hostile", hostile(),
            "wide-table", wideTable());

    private SampleReplies() {}

    /** The replies by their names. */
    public static Map<String, Reply> all() {
        return REPLIES;
    }

    public static Reply of(String name) {
        return REPLIES.get(name);
    }

    private static Reply answer() {
        return Reply.of(
                new Block.Text("Cost rose by 4,210.04 (+18.2 %), from 23,133.14 in August to 27,343.18 in September.\n"
                        + "AmazonEC2 explains 3,104.11 of it (74 %)."),
                new Block.Table(services()),
                new Block.Chart(bars(ChartType.HORIZONTAL_BAR), Optional.of(PNG)),
                new Block.HowItWasGot(new Explanation(
                        "48,112 of 48,120 rows · unblended cost, Sep against Aug 2026 · by service",
                        48_112,
                        48_120,
                        List.of(),
                        "sum")),
                new Block.Suggestions(List.of(
                        new Choice("By account", "change by account"),
                        new Choice("Daily EC2 cost", "EC2 cost per day"),
                        new Choice("Open a ticket", "open a ticket"))));
    }

    private static Reply charts() {
        return Reply.of(
                new Block.Text("Cost per day"),
                new Block.Chart(line(), Optional.of(PNG)),
                new Block.Chart(bars(ChartType.BAR), Optional.of(PNG)),
                new Block.Chart(bars(ChartType.PIE), Optional.empty()),
                new Block.Chart(bars(ChartType.DONUT), Optional.empty()));
    }

    private static Reply ticket() {
        Ticket ticket = new Ticket(
                new TicketNumber(1042),
                "VPN drops every ten minutes",
                Optional.of("Acme"),
                Priority.HIGH,
                TicketStatus.OPEN,
                Optional.empty(),
                "Carl",
                NOON,
                NOON,
                1,
                List.of());
        return Reply.of(
                new Block.TicketCard(ticket),
                new Block.Buttons(List.of(
                        new Button("Take", new Press.Ask("take TKT-1042"), Emphasis.PRIMARY),
                        Button.of("Note", new Press.OpenForm(FormName.ADD_NOTE, "1042")),
                        new Button("Resolve", new Press.Ask("resolve TKT-1042"), Emphasis.DANGER),
                        Button.of("Open", new Press.OpenLink("https://desk.example.com/tickets/1042")))));
    }

    /** What is escalated is seldom snoozed as well; a card has room for both. */
    private static Reply escalatedTicket() {
        Ticket ticket = new Ticket(
                new TicketNumber(1042),
                "VPN drops every ten minutes",
                Optional.of("Acme"),
                Priority.HIGH,
                TicketStatus.OPEN,
                Optional.of("Eva"),
                "Carl",
                NOON,
                NOON,
                3,
                List.of(),
                Optional.empty(),
                Optional.of(NOON.plusSeconds(86_400)),
                Optional.of(new Escalation("Ada", NOON, "all of *Zurich* is down")));
        return Reply.of(
                new Block.TicketCard(ticket),
                new Block.Buttons(List.of(
                        Button.of("Note", new Press.OpenForm(FormName.ADD_NOTE, "TKT-1042")),
                        Button.of("Reply", new Press.OpenForm(FormName.REPLY_TO_CUSTOMER, "TKT-1042")),
                        Button.of("Wake", new Press.Ask("wake TKT-1042")),
                        Button.of("Snooze", new Press.OpenForm(FormName.SNOOZE_TICKET, "TKT-1042")),
                        Button.of("Escalate", new Press.OpenForm(FormName.ESCALATE_TICKET, "TKT-1042")),
                        new Button("Resolve", new Press.Ask("resolve TKT-1042"), Emphasis.PRIMARY))));
    }

    private static Reply incident() {
        return Reply.of(
                new Block.IncidentCard(new Incident(
                        "Disk almost full",
                        Optional.of("Acme"),
                        List.of("acme-fs1", "acme-fs2", "acme-dc1"),
                        214,
                        Instant.parse("2026-11-20T02:14:00Z"),
                        Optional.empty(),
                        Optional.of(new TicketNumber(1050)))),
                new Block.ProgressBar("Reading the logs", 2, 3));
    }

    private static Reply knowledge() {
        return Reply.of(
                new Block.Text("Set the tunnel's MTU to 1350 and clamp MSS to 1310, then restart the client [1]."),
                new Block.Citations(List.of(
                        new Citation(1, "VPN: MTU and MSS, section 2", Optional.of("https://kb.example.com/vpn")),
                        new Citation(2, "TKT-0981, resolved 14 Sep", Optional.empty()))),
                new Block.File(FILE));
    }

    private static Reply form() {
        return Reply.of(
                new Block.Text("Something is missing:"),
                new Block.FormCard(new Form(
                        FormName.CREATE_TICKET,
                        "VPN down",
                        "New ticket",
                        List.of(
                                new Field("title", "Title", Kind.LINE, "VPN down", List.of(), true, 200),
                                new Field("details", "Details", Kind.TEXT, "", List.of(), false, 4_000),
                                new Field(
                                        "priority",
                                        "Priority",
                                        Kind.CHOICE,
                                        "NORMAL",
                                        List.of(new Option("NORMAL", "Normal"), new Option("HIGH", "High")),
                                        true,
                                        20)),
                        "Create")));
    }

    private static Reply trouble() {
        return Reply.of(new Block.Trouble(
                "I could not reach the Athena database, so last month is missing.",
                "Timed out after 30 s, tried twice.",
                "Try again in a minute.",
                "7f3a9c"));
    }

    private static Reply hostile() {
        return Reply.of(
                new Block.Table(new ResultTable(
                        List.of(new Heading("**name**", false), new Heading("cost", true)),
                        List.of(List.of(cell("<at>Everyone</at> [click](https://evil.example)"), cell("=1+1"))),
                        1)),
                new Block.Text("<at>channel</at> **bold** _it_ [x](https://evil.example)\n# heading\n- \u202Elist"),
                new Block.Buttons(List.of(Button.of("Page", new Press.OpenLink("javascript:alert(1)")))));
    }

    private static Reply wideTable() {
        List<Heading> headings = IntStream.range(0, 11)
                .mapToObj(column -> new Heading("column " + column, column > 0))
                .toList();
        List<List<Cell>> rows = IntStream.range(0, 40)
                .mapToObj(row -> IntStream.range(0, 11)
                        .mapToObj(column -> cell(row + "." + column))
                        .toList())
                .toList();
        return Reply.of(new Block.Table(new ResultTable(headings, rows, 1_200)));
    }

    private static ResultTable services() {
        return new ResultTable(
                List.of(new Heading("service", false), new Heading("change, USD", true)),
                List.of(
                        List.of(cell("AmazonEC2"), number("3104.11", "3,104.11")),
                        List.of(cell("AmazonS3"), number("611.90", "611.90")),
                        List.of(cell("AWSLambda"), number("-88.20", "-88.20"))),
                3);
    }

    private static ChartSpec bars(ChartType type) {
        return new ChartSpec(
                type,
                "Cost by service",
                "service",
                "cost, USD",
                List.of("AmazonEC2", "AmazonS3", "AWSLambda"),
                List.of(new ChartSpec.Series(
                        "cost",
                        List.of(new BigDecimal("3104.11"), new BigDecimal("611.90"), new BigDecimal("88.20")))));
    }

    private static ChartSpec line() {
        return new ChartSpec(
                ChartType.LINE,
                "Cost per day",
                "day",
                "cost, USD",
                List.of("2026-09-01", "2026-09-02", "2026-09-03"),
                List.of(
                        new ChartSpec.Series(
                                "AmazonEC2",
                                List.of(new BigDecimal("10.10"), new BigDecimal("12.40"), new BigDecimal("11.00"))),
                        new ChartSpec.Series(
                                "AmazonS3",
                                java.util.Arrays.asList(new BigDecimal("1.10"), null, new BigDecimal("2.00")))));
    }

    private static Cell cell(String text) {
        return new Cell(text, null);
    }

    private static Cell number(String exact, String shown) {
        return new Cell(shown, new BigDecimal(exact));
    }
}
