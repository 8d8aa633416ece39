package dev.patchbay.ticket;

import static dev.patchbay.ticket.TicketDesk.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.Field;
import dev.patchbay.model.chat.Form.FieldError;
import dev.patchbay.model.chat.Form.Option;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.CheckForm;
import dev.patchbay.model.ticket.TicketCommand.CreateTicket;
import dev.patchbay.model.ticket.TicketCommand.DraftForm;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketCommand.SubmitForm;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketOrigin;
import dev.patchbay.model.ticket.TicketReply.FormChecked;
import dev.patchbay.model.ticket.TicketReply.FormDrafted;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class TicketFormTest {

    private static final Place ACME_CHANNEL = new Place(Platform.TEAMS, "acme", "19:support", "1");

    private final World world;
    private final TenantId tenant;
    private final Caller engineer;
    private final Caller contact;

    @AutoClose
    private final TicketDesk desk;

    TicketFormTest(World world) throws Exception {
        this.world = world;
        this.tenant = world.newTenant();
        this.engineer = world.newCaller(tenant, "Eva Keller", Role.ENGINEER);
        this.contact = world.newCaller(tenant, "Anna Contact", Role.CONTACT);
        this.desk = new TicketDesk(world);
    }

    @Test
    void theFirstLineOfAMessageIsTheTitleAndTheRestTheDetails() {
        Form form = draft(engineer, "  VPN drops\r\nsince this morning\n\nin Zurich  ", Audience.internal());

        assertThat(field(form, "title").value()).isEqualTo("VPN drops");
        assertThat(field(form, "details").value()).isEqualTo("since this morning\n\nin Zurich");
        assertThat(field(form, "priority").value()).isEqualTo("NORMAL");
        assertThat(form.about()).isEmpty();
    }

    @Test
    void aMessageOfOneLongLineKeepsItsTextInTheDetails() {
        String line = "x".repeat(199) + "\uD83D\uDE00 and more";

        Form form = draft(engineer, line, Audience.internal());

        assertThat(field(form, "title").value()).isEqualTo("x".repeat(199) + "…");
        assertThat(field(form, "details").value()).isEqualTo(line);
    }

    @Test
    void nothingThatStandsInAFieldIsLongerThanTheFieldTakes() {
        Form form = draft(engineer, "title\n" + "y".repeat(40_000), Audience.internal());

        assertThat(form.fields())
                .allSatisfy(field -> assertThat(field.value().length()).isLessThanOrEqualTo(field.longest()));
        assertThat(field(form, "details").value()).endsWith("…");
    }

    @Test
    void knownCustomersMayBeChosenAndOthersTyped() {
        desk.open(engineer, "one");
        desk.open(engineer, "two");
        desk.ask(new CreateTicket(engineer, "three", "three", Optional.of("zebra"), Priority.LOW, Optional.empty()));

        Form form = draft(engineer, "VPN", Audience.internal());

        assertThat(field(form, "customer").options()).extracting(Option::value).containsExactly("Acme", "zebra");
        assertThat(form.fields())
                .extracting(Field::name)
                .contains("other_customer")
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aContactIsNotToldWhichCustomersThereAre() {
        desk.open(engineer, "one");

        assertThat(draft(contact, "VPN", Audience.person()).fields())
                .allSatisfy(field ->
                        assertThat(field.options()).extracting(Option::value).doesNotContain("Acme"));
    }

    @Test
    void inACustomersPlaceTheCustomerIsNotAskedAndIsTheirs() {
        Form form = draft(engineer, "VPN", Audience.customer("Acme"));
        assertThat(form.fields()).extracting(Field::name).containsExactly("title", "details", "priority");

        Ticket opened = desk.ticket(submit(contact, created("VPN down", Map.of()), acme()));

        assertThat(opened.customer()).contains("Acme");
    }

    @Test
    void inACustomersPlaceNoTicketIsOpenedForAnotherOne() {
        Failure refusal = desk.refusal(submit(engineer, created("VPN", Map.of("other_customer", "Globex")), acme()));

        assertThat(refusal).hasMessage("This place belongs to Acme. Open a ticket for another customer elsewhere.");
        assertThat(desk.list(TicketDesk.everything(engineer)).tickets()).isEmpty();
    }

    @Test
    void everyWrongFieldIsNamed() {
        Submission wrong = new Submission(
                FormName.CREATE_TICKET,
                "",
                Map.of("title", " ", "customer", "Acme", "other_customer", "Globex", "priority", "VERY"));

        assertThat(errors(engineer, wrong))
                .containsExactly(
                        new FieldError("title", "Say what it is about."),
                        new FieldError("other_customer", "Choose a customer or name another one, not both."),
                        new FieldError("priority", "Choose how urgent it is."));
        assertThat(desk.refusal(submit(engineer, wrong, Optional.empty())).code())
                .isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(errors(engineer, created("VPN down", Map.of()))).isEmpty();
    }

    @Test
    void aFormSentTwiceOpensOneTicket() {
        SubmitForm sent = submit(
                engineer, created("VPN down", Map.of("details", "since nine", "customer", "Acme")), Optional.empty());

        Ticket first = desk.ticket(sent);
        Ticket second = desk.ticket(sent);

        assertThat(second).isEqualTo(first);
        assertThat(first.details()).contains("since nine");
        assertThat(first.customer()).contains("Acme");
        assertThat(first.priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void aNoteFormIsForTheServiceDesk() {
        TicketNumber ticket = desk.open(contact, "my printer").number();
        Submission note = written(FormName.ADD_NOTE, ticket, "user error");

        assertThat(desk.refusal(new DraftForm(contact, FormName.ADD_NOTE, ticket.toString(), Audience.person()))
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(desk.refusal(new CheckForm(contact, note)).code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(desk.refusal(submit(contact, note, Optional.empty())).code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(desk.ticket(new ShowTicket(engineer, ticket)).notes()).isEmpty();
    }

    @Test
    void snoozingAndEscalatingAreForTheServiceDeskToo() {
        TicketNumber ticket = desk.open(contact, "my printer").number();

        for (FormName name : List.of(FormName.SNOOZE_TICKET, FormName.ESCALATE_TICKET)) {
            assertThat(desk.refusal(new DraftForm(contact, name, ticket.toString(), Audience.person()))
                            .code())
                    .isEqualTo(ErrorCode.FORBIDDEN);
            assertThat(desk.refusal(submit(
                                    contact, new Submission(name, ticket.toString(), Map.of()), Optional.empty()))
                            .code())
                    .isEqualTo(ErrorCode.FORBIDDEN);
        }
    }

    @Test
    void aTimeThatCannotBeIsNamedBeforeAnythingIsDone() {
        TicketNumber ticket = desk.open(engineer, "VPN").number();

        assertThat(errors(engineer, snooze(ticket, "")))
                .as("what is chosen is enough")
                .isEmpty();
        assertThat(errors(engineer, snooze(ticket, "whenever")))
                .extracting(FieldError::field)
                .containsExactly("other_time");
        assertThat(errors(engineer, snooze(ticket, "2020-01-01")))
                .containsExactly(new FieldError("other_time", "A ticket is snoozed until a time to come."));
        assertThat(errors(engineer, new Submission(FormName.ESCALATE_TICKET, ticket.toString(), Map.of("reason", " "))))
                .containsExactly(new FieldError("reason", "Say why."));
    }

    @Test
    void everyTimeThatIsOfferedIsUnderstood() {
        TicketNumber ticket = desk.open(engineer, "VPN").number();
        Form form = ((FormDrafted) desk.reply(
                        new DraftForm(engineer, FormName.SNOOZE_TICKET, ticket.toString(), Audience.internal())))
                .form();

        assertThat(field(form, "until").options())
                .extracting(Option::value)
                .contains(field(form, "until").value());
        assertThat(field(form, "until").options()).allSatisfy(option -> assertThat(desk.ticket(submit(
                                engineer,
                                new Submission(
                                        FormName.SNOOZE_TICKET, ticket.toString(), Map.of("until", option.value())),
                                Optional.empty()))
                        .snoozedUntil())
                .isPresent());
    }

    @Test
    void aFormSaysWhoReadsWhatIsWritten() {
        TicketNumber ticket = desk.ticket(wish(contact, "my printer")).number();

        assertThat(label(engineer, FormName.ADD_NOTE, ticket)).isEqualTo("Internal note: only we read it");
        assertThat(label(engineer, FormName.REPLY_TO_CUSTOMER, ticket)).isEqualTo("To Acme");
        assertThat(label(contact, FormName.REPLY_TO_CUSTOMER, ticket)).isEqualTo("To the service desk");
    }

    @Test
    void aFormOfATicketThatIsNotThereIsRefused() {
        TicketNumber ours = desk.open(engineer, "rotate the keys").number();
        Caller stranger = world.newCaller(world.newTenant(), "Stan", Role.ADMIN);
        Submission reply = written(FormName.REPLY_TO_CUSTOMER, ours, "hello");

        for (Caller caller : List.of(contact, stranger)) {
            assertThat(desk.refusal(new CheckForm(caller, reply)).code()).isEqualTo(ErrorCode.TICKET_NOT_FOUND);
            assertThat(desk.refusal(submit(caller, reply, Optional.empty())).code())
                    .isEqualTo(ErrorCode.TICKET_NOT_FOUND);
        }
        assertThat(desk.refusal(new DraftForm(engineer, FormName.ADD_NOTE, "1; DROP", Audience.person()))
                        .code())
                .isEqualTo(ErrorCode.TICKET_NOT_FOUND);
    }

    private Form draft(Caller caller, String about, Audience audience) {
        return ((FormDrafted) desk.reply(new DraftForm(caller, FormName.CREATE_TICKET, about, audience))).form();
    }

    private String label(Caller caller, FormName name, TicketNumber ticket) {
        Form form =
                ((FormDrafted) desk.reply(new DraftForm(caller, name, ticket.toString(), Audience.person()))).form();
        return form.fields().getFirst().label();
    }

    private List<FieldError> errors(Caller caller, Submission submission) {
        return ((FormChecked) desk.reply(new CheckForm(caller, submission))).errors();
    }

    private static Field field(Form form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Submission created(String title, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("title", title);
        values.put("priority", "HIGH");
        return new Submission(FormName.CREATE_TICKET, "", values);
    }

    private static Submission written(FormName name, TicketNumber ticket, String text) {
        return new Submission(name, ticket.toString(), Map.of("text", text));
    }

    private static Submission snooze(TicketNumber ticket, String otherTime) {
        return new Submission(
                FormName.SNOOZE_TICKET, ticket.toString(), Map.of("until", "4 hours", "other_time", otherTime));
    }

    private static Optional<TicketOrigin> acme() {
        return Optional.of(new TicketOrigin(ACME_CHANNEL, Audience.customer("Acme")));
    }

    private static SubmitForm submit(Caller caller, Submission submission, Optional<TicketOrigin> origin) {
        return new SubmitForm(caller, UUID.randomUUID().toString(), submission, Optional.empty(), origin);
    }
}
