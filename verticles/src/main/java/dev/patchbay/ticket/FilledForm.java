package dev.patchbay.ticket;

import dev.patchbay.model.chat.Form.FieldError;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketCommand.SubmitForm;
import dev.patchbay.model.ticket.TicketNumber;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form as it came back: what is wrong with it, or the command it stands for. */
final class FilledForm {

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:TKT-)?([1-9]\\d{0,8})");

    private final Submission submission;

    FilledForm(Submission submission) {
        this.submission = submission;
    }

    /** The ticket a note or a reply is for. */
    static TicketNumber ticket(String about) {
        Matcher number = NUMBER.matcher(about.strip());
        if (!number.matches()) {
            throw new Failure(ErrorCode.TICKET_NOT_FOUND, "This form names no ticket.");
        }
        return new TicketNumber(Integer.parseInt(number.group(1)));
    }

    /** Every field that cannot be taken as it is, where it is filled in now. */
    List<FieldError> errors(ZonedDateTime now) {
        List<FieldError> errors = new ArrayList<>();
        switch (submission.form()) {
            case CREATE_TICKET -> {
                check(errors, TicketForms.TITLE, this::title);
                check(errors, TicketForms.DETAILS, this::details);
                check(errors, TicketForms.OTHER_CUSTOMER, this::customer);
                check(errors, TicketForms.PRIORITY, this::priority);
            }
            case ADD_NOTE, REPLY_TO_CUSTOMER -> check(errors, TicketForms.TEXT, this::text);
            case SNOOZE_TICKET ->
                check(
                        errors,
                        TicketForms.OTHER_TIME,
                        () -> SnoozeLimits.checked(SnoozeLimits.read(until(), now), now.toInstant()));
            case ESCALATE_TICKET -> check(errors, TicketForms.REASON, this::reason);
        }
        return errors;
    }

    private static void check(List<FieldError> errors, String field, Runnable read) {
        try {
            read.run();
        } catch (Failure wrong) {
            errors.add(new FieldError(field, wrong.getMessage()));
        }
    }

    /** What is to be done; refused by the first field that is wrong. */
    TicketCommand command(SubmitForm wish, Instant now) {
        return switch (submission.form()) {
            case CREATE_TICKET ->
                new TicketCommand.CreateTicket(
                        wish.caller(),
                        wish.request(),
                        title(),
                        customer(),
                        priority(),
                        wish.conversation(),
                        details(),
                        wish.origin());
            case ADD_NOTE ->
                new TicketCommand.AddNote(
                        wish.caller(), wish.request(), ticket(submission.about()), text(), wish.conversation());
            case REPLY_TO_CUSTOMER ->
                new TicketCommand.AddReply(
                        wish.caller(), wish.request(), ticket(submission.about()), text(), wish.conversation());
            case SNOOZE_TICKET ->
                new TicketCommand.SnoozeTicket(
                        wish.caller(),
                        ticket(submission.about()),
                        until(),
                        wish.saidAt().orElse(now),
                        wish.origin());
            case ESCALATE_TICKET ->
                new TicketCommand.EscalateTicket(wish.caller(), ticket(submission.about()), reason());
        };
    }

    private String title() {
        return TicketText.title(filled(TicketForms.TITLE).orElseThrow(() -> missing("Say what it is about.")));
    }

    private Optional<String> details() {
        return TicketText.details(filled(TicketForms.DETAILS));
    }

    private Optional<String> customer() {
        Optional<String> chosen = filled(TicketForms.CUSTOMER);
        Optional<String> typed = filled(TicketForms.OTHER_CUSTOMER);
        if (chosen.isPresent() && typed.isPresent()) {
            throw missing("Choose a customer or name another one, not both.");
        }
        return TicketText.customer(chosen.or(() -> typed));
    }

    private Priority priority() {
        return Arrays.stream(Priority.values())
                .filter(known -> known.name().equals(value(TicketForms.PRIORITY)))
                .findFirst()
                .orElseThrow(() -> missing("Choose how urgent it is."));
    }

    private String text() {
        return TicketText.note(filled(TicketForms.TEXT).orElseThrow(() -> missing("Write something first.")));
    }

    /** What was typed goes before what was chosen. */
    private String until() {
        return filled(TicketForms.OTHER_TIME)
                .or(() -> filled(TicketForms.UNTIL))
                .orElseThrow(() -> missing("Choose until when."));
    }

    private String reason() {
        return TicketText.reason(filled(TicketForms.REASON).orElseThrow(() -> missing("Say why.")));
    }

    private Optional<String> filled(String field) {
        return Optional.of(value(field)).filter(text -> !text.isBlank());
    }

    private String value(String field) {
        return submission.values().getOrDefault(field, "");
    }

    private static Failure missing(String advice) {
        return new Failure(ErrorCode.INVALID_REQUEST, advice);
    }
}
