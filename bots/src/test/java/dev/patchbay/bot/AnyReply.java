package dev.patchbay.bot;

import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.Citation;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Incident;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Replies of every kind and size; what every renderer must put within its platform's limits. */
public final class AnyReply {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private AnyReply() {}

    /** Replies of no block up to 40, of every type. */
    public static Arbitrary<Reply> replies() {
        return Arbitraries.frequencyOf(
                        Tuple.of(10, blocks().list().ofMaxSize(6)),
                        Tuple.of(1, blocks().list().ofMaxSize(40)))
                .map(Reply::new)
                .withoutEdgeCases();
    }

    public static Arbitrary<Block> blocks() {
        return Arbitraries.oneOf(
                HostileText.any().map(Block.Text::new),
                AnyTable.tables().map(Block.Table::new),
                charts(),
                explanations(),
                tickets().map(Block.TicketCard::new),
                suggestions(),
                troubles(),
                incidents().map(Block.IncidentCard::new),
                citations(),
                buttons(),
                forms().map(Block.FormCard::new),
                progress(),
                files("text/csv").map(Block.File::new));
    }

    /** Forms of no field up to 30, of every kind, with up to 200 options. */
    public static Arbitrary<Form> forms() {
        return Combinators.combine(
                        Arbitraries.of(FormName.class),
                        HostileText.any(),
                        HostileText.shorter(),
                        fields().list().ofMaxSize(30).map(AnyReply::named),
                        HostileText.shorter())
                .as(Form::new);
    }

    private static Arbitrary<Block> charts() {
        return Combinators.combine(AnyTable.charts(), files("image/png").optional())
                .as(Block.Chart::new);
    }

    private static Arbitrary<Block> explanations() {
        return Combinators.combine(
                        HostileText.any(), HostileText.shorter().list().ofMaxSize(5))
                .as((line, filters) -> new Block.HowItWasGot(new Explanation(line, 5, 1_000, filters, line)));
    }

    private static Arbitrary<Ticket> tickets() {
        Arbitrary<TicketNote> notes = Combinators.combine(HostileText.shorter(), HostileText.any())
                .as((author, text) -> new TicketNote(author, NOON, text));
        return Combinators.combine(
                        HostileText.shorter(),
                        HostileText.shorter().optional(),
                        Arbitraries.of(Priority.class),
                        Arbitraries.of(TicketStatus.class),
                        HostileText.shorter().optional(),
                        notes.list().ofMaxSize(8),
                        Arbitraries.of(NOON).optional(),
                        escalations().optional())
                .as((title, customer, priority, status, assignee, written, snoozed, escalation) -> new Ticket(
                        new TicketNumber(1_042),
                        title,
                        customer,
                        priority,
                        status,
                        assignee,
                        title,
                        NOON,
                        NOON,
                        3,
                        written,
                        Optional.empty(),
                        snoozed,
                        escalation));
    }

    /** As it is stored: a name, and a reason that was held to its length. */
    private static Arbitrary<Escalation> escalations() {
        return Combinators.combine(HostileText.shorter(), HostileText.any())
                .as((by, reason) -> new Escalation(
                        by, NOON, reason.substring(0, Math.min(reason.length(), Ticket.LONGEST_REASON))));
    }

    private static Arbitrary<Block> suggestions() {
        return Combinators.combine(HostileText.any(), HostileText.any())
                .as(Choice::new)
                .list()
                .ofMaxSize(12)
                .map(Block.Suggestions::new);
    }

    private static Arbitrary<Block> troubles() {
        return Combinators.combine(HostileText.any(), HostileText.any(), HostileText.shorter(), HostileText.shorter())
                .as(Block.Trouble::new);
    }

    private static Arbitrary<Incident> incidents() {
        return Combinators.combine(
                        HostileText.any(),
                        HostileText.shorter().optional(),
                        hosts(),
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.just(NOON).optional(),
                        Arbitraries.just(new TicketNumber(7)).optional())
                .as((title, customer, hosts, alerts, until, ticket) ->
                        new Incident(title, customer, hosts, alerts, NOON.minusSeconds(360), until, ticket));
    }

    /** No host up to 400. */
    private static Arbitrary<List<String>> hosts() {
        Arbitrary<Integer> counts = Arbitraries.of(0, 1, 3, 400);
        return Combinators.combine(HostileText.shorter(), counts).as((host, count) -> IntStream.range(0, count)
                .mapToObj(index -> host + index)
                .toList());
    }

    private static Arbitrary<Block> citations() {
        return Combinators.combine(Arbitraries.integers().between(1, 99), HostileText.shorter(), links().optional())
                .as(Citation::new)
                .list()
                .ofMaxSize(30)
                .map(Block.Citations::new);
    }

    /** None up to 300 buttons. */
    private static Arbitrary<Block> buttons() {
        Arbitrary<Button> button = Combinators.combine(
                        HostileText.any(), presses(), Arbitraries.of(Button.Emphasis.class))
                .as(Button::new);
        Arbitrary<Integer> times = Arbitraries.frequency(Tuple.of(9, 1), Tuple.of(1, 50));
        return Combinators.combine(button.list().ofMaxSize(6), times)
                .as((few, count) -> new Block.Buttons(IntStream.range(0, count)
                        .boxed()
                        .flatMap(index -> few.stream())
                        .toList()));
    }

    private static Arbitrary<Press> presses() {
        return Arbitraries.oneOf(
                HostileText.any().map(Press.Ask::new),
                Combinators.combine(Arbitraries.of(FormName.class), HostileText.any())
                        .as(Press.OpenForm::new),
                Arbitraries.create(() -> new Press.SendDirectly(DeliveryId.random())),
                Arbitraries.create(Press.ReadThread::new),
                links().map(Press.OpenLink::new));
    }

    /** Addresses, and what is none: a link is text like any other until it is checked. */
    private static Arbitrary<String> links() {
        return Arbitraries.of(
                "https://desk.example/tickets/1042",
                "http://127.0.0.1:8080/c/1?a=1&b=%20)",
                "https://desk.example/" + "long".repeat(600),
                "javascript:alert(1)",
                "not a link <@U0ADA>",
                "");
    }

    private static Arbitrary<Form.Field> fields() {
        Arbitrary<Integer> options = Arbitraries.of(0, 1, 4, 26, 200);
        Arbitrary<Integer> longest = Arbitraries.of(1, 200, 4_000, 10_000);
        return Combinators.combine(
                        HostileText.shorter(),
                        Arbitraries.of(Form.Kind.class),
                        HostileText.any(),
                        options,
                        Arbitraries.of(true, false),
                        longest)
                .as((label, kind, value, count, required, characters) ->
                        new Form.Field("", label, kind, value, options(label, count), required, characters));
    }

    private static List<Form.Option> options(String label, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new Form.Option("value-" + index, label + index))
                .toList();
    }

    private static List<Form.Field> named(List<Form.Field> fields) {
        List<Form.Field> named = new ArrayList<>();
        for (Form.Field field : fields) {
            named.add(new Form.Field(
                    "field_" + named.size(),
                    field.label(),
                    field.kind(),
                    field.value(),
                    field.options(),
                    field.required(),
                    field.longest()));
        }
        return named;
    }

    private static Arbitrary<Block> progress() {
        return Combinators.combine(
                        HostileText.any(), Arbitraries.of(0, 1, 640, Integer.MAX_VALUE), Arbitraries.of(0, 1, 1_281))
                .as(Block.ProgressBar::new);
    }

    private static Arbitrary<FileRef> files(String mediaType) {
        return Combinators.combine(HostileText.shorter(), Arbitraries.of(0L, 2_048L, 5_000_000_000L))
                .as((name, size) -> new FileRef(FileId.random(), name, mediaType, size));
    }

    /** The tables of a reply of which no thread shows all rows. */
    public static List<ResultTable> longTables(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(block -> ((Block.Table) block).table())
                .filter(table -> !table.columns().isEmpty() && table.rows().size() > 30)
                .toList();
    }
}
