package dev.patchbay.ticket;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.Field;
import dev.patchbay.model.chat.Form.Kind;
import dev.patchbay.model.chat.Form.Option;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The forms about tickets, as they are opened. What they take fits the dialogs of every platform: five fields, 25
 * options (Discord), 3,000 characters in a field and 24 in a title (Slack).
 */
final class TicketForms {

    /** Customers to choose from; another one is typed. */
    static final int OFFERED_CUSTOMERS = 25;

    static final String TITLE = "title";
    static final String DETAILS = "details";
    static final String CUSTOMER = "customer";
    static final String OTHER_CUSTOMER = "other_customer";
    static final String PRIORITY = "priority";
    static final String TEXT = "text";
    static final String UNTIL = "until";
    static final String OTHER_TIME = "other_time";
    static final String REASON = "reason";

    private static final int LONGEST_TEXT = 3_000;
    private static final int LONGEST_TIME = 60;

    /** What can be chosen, as it is said in words too. */
    private static final List<Option> TIMES = List.of(
            new Option("1 hour", "For 1 hour"),
            new Option("4 hours", "For 4 hours"),
            new Option("tomorrow", "Until tomorrow morning"),
            new Option("next week", "Until Monday morning"));

    private TicketForms() {}

    /**
     * A new ticket from a message: its first line is the title, the rest the details.
     *
     * @param customers those the MSP knows; shown to its own people alone
     */
    static Form create(Role role, String message, Audience audience, List<String> customers) {
        MessageParts parts = MessageParts.of(message);
        List<Field> fields = new ArrayList<>();
        fields.add(typed(TITLE, "What is it about?", Kind.LINE, parts.title(), true, Ticket.LONGEST_TITLE));
        fields.add(typed(
                DETAILS,
                "Details",
                Kind.TEXT,
                MessageParts.shortened(parts.rest(), LONGEST_TEXT),
                false,
                LONGEST_TEXT));
        if (audience.kind() != Audience.Kind.CUSTOMER) {
            fields.addAll(customer(role.isStaff() ? customers : List.of()));
        }
        fields.add(new Field(
                PRIORITY, "How urgent is it?", Kind.CHOICE, Priority.NORMAL.name(), priorities(), true, LONGEST_TEXT));
        return new Form(FormName.CREATE_TICKET, "", "Create a ticket", fields, "Create");
    }

    private static List<Field> customer(List<String> customers) {
        Field other = typed(
                OTHER_CUSTOMER,
                customers.isEmpty() ? "Customer" : "Another customer",
                Kind.LINE,
                "",
                false,
                Ticket.LONGEST_CUSTOMER);
        List<Option> options =
                customers.stream().map(name -> new Option(name, name)).toList();
        return options.isEmpty()
                ? List.of(other)
                : List.of(
                        new Field(CUSTOMER, "Customer", Kind.CHOICE, "", options, false, Ticket.LONGEST_CUSTOMER),
                        other);
    }

    static Form note(Ticket ticket) {
        return written(FormName.ADD_NOTE, ticket, "Note on ", "Internal note: only we read it", "Add note");
    }

    static Form reply(Ticket ticket, Role role) {
        String reader = role.isStaff() ? ticket.customer().orElse("the customer") : "the service desk";
        return written(FormName.REPLY_TO_CUSTOMER, ticket, "Reply on ", "To " + reader, "Send");
    }

    static Form snooze(Ticket ticket) {
        return new Form(
                FormName.SNOOZE_TICKET,
                ticket.number().toString(),
                "Snooze " + ticket.number(),
                List.of(
                        new Field(UNTIL, "How long?", Kind.CHOICE, "4 hours", TIMES, true, LONGEST_TIME),
                        typed(OTHER_TIME, "Or until when, such as friday 14:00", Kind.LINE, "", false, LONGEST_TIME)),
                "Snooze");
    }

    static Form escalate(Ticket ticket) {
        return new Form(
                FormName.ESCALATE_TICKET,
                ticket.number().toString(),
                "Escalate " + ticket.number(),
                List.of(typed(REASON, "Why? Only we read it", Kind.TEXT, "", true, Ticket.LONGEST_REASON)),
                "Escalate");
    }

    private static Form written(FormName name, Ticket ticket, String title, String label, String submit) {
        return new Form(
                name,
                ticket.number().toString(),
                title + ticket.number(),
                List.of(typed(TEXT, label, Kind.TEXT, "", true, LONGEST_TEXT)),
                submit);
    }

    private static Field typed(String name, String label, Kind kind, String value, boolean required, int longest) {
        return new Field(name, label, kind, value, List.of(), required, longest);
    }

    private static List<Option> priorities() {
        return Arrays.stream(Priority.values())
                .map(priority -> new Option(priority.name(), label(priority)))
                .toList();
    }

    private static String label(Priority priority) {
        return switch (priority) {
            case LOW -> "Low";
            case NORMAL -> "Normal";
            case HIGH -> "High";
            case CRITICAL -> "Critical";
        };
    }
}
