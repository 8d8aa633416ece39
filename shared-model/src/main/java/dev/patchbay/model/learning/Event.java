package dev.patchbay.model.learning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketNumber;
import java.time.Duration;
import java.util.Optional;

/** What happened, named in the past tense; a row of the event stream, and a message on a topic. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.QueryProcessed.class, name = "query_processed.v1"),
    @JsonSubTypes.Type(value = Event.DatasetUploaded.class, name = "dataset_uploaded.v1"),
    @JsonSubTypes.Type(value = Event.TicketChanged.class, name = "ticket_changed.v1"),
    @JsonSubTypes.Type(value = Event.ReplyDelivered.class, name = "reply_delivered.v1"),
    @JsonSubTypes.Type(value = Event.PersonChanged.class, name = "person_changed.v1"),
    @JsonSubTypes.Type(value = Event.FeedbackGiven.class, name = "feedback_given.v1")
})
public sealed interface Event {

    TenantId tenant();

    Optional<PersonId> person();

    Optional<ConversationId> conversation();

    /** "answered", "unclear", "failed", ...: how it ended, in one word. */
    String outcome();

    /** A message got its reply. {@code took} runs from the start of the turn to the stored reply. */
    record QueryProcessed(
            TenantId tenant,
            Optional<PersonId> person,
            Optional<ConversationId> conversation,
            long message,
            String intent,
            Duration took,
            String outcome)
            implements Event {}

    record DatasetUploaded(
            TenantId tenant,
            Optional<PersonId> person,
            Optional<ConversationId> conversation,
            DatasetId dataset,
            String format,
            long rows,
            Duration took,
            String outcome)
            implements Event {}

    /**
     * {@code outcome} is what was done: "created", "noted", "replied", "assigned", "closed", "reopened", "updated",
     * "deleted", "snoozed", "woken", "escalated", "deescalated". Nobody wakes a ticket whose time has come.
     */
    record TicketChanged(
            TenantId tenant,
            Optional<PersonId> person,
            Optional<ConversationId> conversation,
            TicketNumber ticket,
            String outcome)
            implements Event {}

    /** A reply reached its platform, or never will. {@code took} runs from the stored reply to the confirmation. */
    record ReplyDelivered(
            TenantId tenant,
            Optional<PersonId> person,
            Optional<ConversationId> conversation,
            DeliveryId delivery,
            Platform platform,
            int attempts,
            Duration took,
            String outcome)
            implements Event {}

    /**
     * An admin, {@code person}, let somebody in, gave them another role or removed them.
     *
     * @param changed whom it is about
     * @param role theirs from now on; of a removed person the last one
     * @param outcome what was done: "invited", "role_changed", "removed"
     */
    record PersonChanged(
            TenantId tenant,
            Optional<PersonId> person,
            Optional<ConversationId> conversation,
            PersonId changed,
            Role role,
            String outcome)
            implements Event {}

    /** Somebody said whether a reply helped: {@code outcome} is "helpful", "unhelpful" or "withdrawn". */
    record FeedbackGiven(
            TenantId tenant,
            Optional<PersonId> person,
            Optional<ConversationId> conversation,
            DeliveryId delivery,
            String outcome)
            implements Event {}
}
