package dev.patchbay.conversation;

import dev.patchbay.conversation.StandingReplies.StandingReply;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.NoteFeedback;
import dev.patchbay.model.chat.ConversationCommand.WithdrawFeedback;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.learning.Event;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.Transaction;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What people think of answers. A word about anything that is no answer of ours is left alone; one about a post that may
 * be ours by the time it is stored is to be said again.
 */
final class FeedbackBox {

    private static final int LONGEST_COMMENT = 4_000;

    private final Database database;
    private final StandingReplies replies;
    private final ChatIdentities identities;
    private final EventStream events;
    private final Clock clock;

    FeedbackBox(
            Database database, StandingReplies replies, ChatIdentities identities, EventStream events, Clock clock) {
        this.database = database;
        this.replies = replies;
        this.identities = identities;
        this.events = events;
        this.clock = clock;
    }

    ConversationReply give(GiveFeedback given) {
        if (given.comment().length() > LONGEST_COMMENT) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST, "A comment has at most %,d characters.".formatted(LONGEST_COMMENT));
        }
        return database.inTenant(
                given.tenant(),
                tx -> about(tx, given.tenant(), given.place(), given.sender(), given.answer(), (reply, person) -> {
                    keep(tx, given, reply, person);
                    tell(tx, given.tenant(), reply, person, outcome(given.helpful()));
                }));
    }

    ConversationReply note(NoteFeedback found) {
        return database.inTenant(
                found.tenant(),
                tx -> about(tx, found.tenant(), found.place(), found.sender(), found.answer(), (reply, person) -> {
                    if (add(tx, found, reply, person)) {
                        tell(tx, found.tenant(), reply, person, outcome(found.helpful()));
                    }
                }));
    }

    private static String outcome(boolean helpful) {
        return helpful ? "helpful" : "unhelpful";
    }

    ConversationReply withdraw(WithdrawFeedback withdrawn) {
        return database.inTenant(
                withdrawn.tenant(),
                tx -> about(
                        tx,
                        withdrawn.tenant(),
                        withdrawn.place(),
                        withdrawn.sender(),
                        withdrawn.answer(),
                        (reply, person) -> {
                            if (remove(tx, reply, person)) {
                                tell(tx, withdrawn.tenant(), reply, person, "withdrawn");
                            }
                        }));
    }

    private ConversationReply about(
            Transaction transaction,
            TenantId tenant,
            Place place,
            Sender sender,
            AnswerRef answer,
            BiConsumer<StandingReply, PersonId> action) {
        replies.settled(transaction, place, answer)
                .filter(StandingReply::answers)
                .ifPresent(reply -> action.accept(reply, identities.personOf(transaction, tenant, place, sender)));
        return new ConversationReply.Done();
    }

    private void keep(Transaction transaction, GiveFeedback given, StandingReply reply, PersonId person) {
        transaction.update(
                """
                INSERT INTO feedback (tenant_id, delivery_id, person_id, helpful, comment, at)
                VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (tenant_id, delivery_id, person_id) DO UPDATE
                SET helpful = excluded.helpful, comment = excluded.comment, at = excluded.at
                """,
                given.tenant().value(),
                reply.delivery().value(),
                person.value(),
                given.helpful(),
                given.comment(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** False when that person's word about the reply is known. */
    private boolean add(Transaction transaction, NoteFeedback found, StandingReply reply, PersonId person) {
        return transaction.update(
                        """
                        INSERT INTO feedback (tenant_id, delivery_id, person_id, helpful, comment, at)
                        VALUES ($1, $2, $3, $4, '', $5) ON CONFLICT DO NOTHING
                        """,
                        found.tenant().value(),
                        reply.delivery().value(),
                        person.value(),
                        found.helpful(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                == 1;
    }

    private static boolean remove(Transaction transaction, StandingReply reply, PersonId person) {
        return transaction.update(
                        "DELETE FROM feedback WHERE delivery_id = $1 AND person_id = $2",
                        reply.delivery().value(),
                        person.value())
                == 1;
    }

    private void tell(Transaction transaction, TenantId tenant, StandingReply reply, PersonId person, String outcome) {
        events.record(
                transaction,
                new Event.FeedbackGiven(
                        tenant, Optional.of(person), Optional.of(reply.conversation()), reply.delivery(), outcome));
    }
}
