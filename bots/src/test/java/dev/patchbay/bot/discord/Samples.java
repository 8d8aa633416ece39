package dev.patchbay.bot.discord;

import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.Citation;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Incident;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Replies and forms as the desk makes them. */
final class Samples {

    static final ChartSpec CHART = new ChartSpec(
            ChartType.BAR,
            "Effective cost by service",
            "service",
            "effective cost, USD",
            List.of("EC2", "Kubernetes"),
            List.of(new ChartSpec.Series(
                    "effective cost", List.of(new BigDecimal("13.0"), new BigDecimal("1.58088")))));

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Samples() {}

    /** An answer with everything: text, table, drawing, how it was got, suggestions. */
    static Reply answer(FileRef png) {
        return Reply.of(
                new Block.Text("EC2 cost most: 13.00 of 14.98 USD (87 %)."),
                new Block.Chart(CHART, Optional.of(png)),
                new Block.Table(services(2)),
                new Block.HowItWasGot(new Explanation(
                        "1,000 of 1,000 rows · sum of effective cost · by service", 1000, 1000, List.of(), "sum")),
                new Block.Suggestions(List.of(
                        new Choice("By region", "effective cost by region"),
                        new Choice("Cost per day", "effective cost per day"))));
    }

    static Reply ticket() {
        return Reply.of(
                new Block.TicketCard(new Ticket(
                        new TicketNumber(1042),
                        "VPN drops every ten minutes",
                        Optional.of("Acme *Corp*"),
                        Priority.HIGH,
                        TicketStatus.OPEN,
                        Optional.empty(),
                        "Ada",
                        NOON,
                        NOON,
                        3,
                        List.of(new TicketNote("Bob", NOON, "MTU is 1500 at @everyone's site")))),
                new Block.Buttons(List.of(
                        new Button("Take", new Press.Ask("take TKT-1042"), Button.Emphasis.PRIMARY),
                        Button.of("Note", new Press.OpenForm(FormName.ADD_NOTE, "TKT-1042")),
                        new Button("Close", new Press.Ask("close TKT-1042"), Button.Emphasis.DANGER),
                        Button.of("Open in the desk", new Press.OpenLink("https://desk.example/tickets/1042")))));
    }

    static Reply incident() {
        return Reply.of(
                new Block.IncidentCard(new Incident(
                        "Disk almost full",
                        Optional.of("Acme"),
                        List.of("web-1", "web-2", "db_1"),
                        214,
                        NOON,
                        Optional.empty(),
                        Optional.of(new TicketNumber(1050)))),
                new Block.ProgressBar("Looking for similar incidents", 640, 1281),
                new Block.Citations(List.of(
                        new Citation(1, "Runbook \"VPN: MTU and MSS\", section 2", Optional.of("https://kb.example/1")),
                        new Citation(2, "TKT-0981, resolved 14 Sep", Optional.empty()))),
                new Block.Trouble(
                        "The Athena database could not be reached.",
                        "Tried twice for 30 s.",
                        "Ask again in a minute.",
                        "7f3a9c"));
    }

    static ResultTable services(int rows) {
        List<List<Cell>> cells = IntStream.range(0, rows)
                .mapToObj(row -> List.of(
                        new Cell(row == 0 ? "EC2" : "Azure Kubernetes Service " + row, null),
                        new Cell("1.58", new BigDecimal("1.58088"))))
                .toList();
        return new ResultTable(
                List.of(new Heading("service", false), new Heading("effective cost, USD", true)), cells, rows);
    }

    static Form form(int fields) {
        List<Form.Field> all = IntStream.range(0, fields)
                .mapToObj(index -> new Form.Field(
                        "field_" + index, "Field " + index, Form.Kind.LINE, "", List.of(), index == 0, 200))
                .toList();
        return new Form(FormName.ADD_NOTE, "TKT-1042", "Add a note", all, "Add");
    }

    static Form ticketForm() {
        return new Form(
                FormName.CREATE_TICKET,
                "VPN drops",
                "Create a ticket",
                List.of(
                        new Form.Field("title", "Title", Form.Kind.LINE, "VPN drops", List.of(), true, 200),
                        new Form.Field("customer", "Customer", Form.Kind.LINE, "", List.of(), false, 100),
                        new Form.Field(
                                "priority",
                                "Priority",
                                Form.Kind.CHOICE,
                                "normal",
                                List.of(
                                        new Form.Option("low", "Low"),
                                        new Form.Option("normal", "Normal"),
                                        new Form.Option("high", "High")),
                                true,
                                20),
                        new Form.Field("description", "Description", Form.Kind.TEXT, "", List.of(), false, 10_000)),
                "Create");
    }
}
