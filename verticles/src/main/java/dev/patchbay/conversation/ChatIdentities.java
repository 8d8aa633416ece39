package dev.patchbay.conversation;

import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.People;
import dev.patchbay.storage.Transaction;
import java.util.Optional;
import java.util.UUID;

/**
 * Who a chat user is. On the web the sender is the signed-in person; a member of a connected workspace becomes a
 * person with the first message: an engineer, or a contact when the platform says they are a guest. Admins can change that
 * on the page "People".
 */
final class ChatIdentities {

    private final People people;

    ChatIdentities(People people) {
        this.people = people;
    }

    PersonId personOf(Transaction transaction, InboundMessage message) {
        if (message.place().platform() == Platform.WEB) {
            return new PersonId(UUID.fromString(message.sender().user()));
        }
        Optional<PersonId> known = known(transaction, message);
        known.ifPresent(person -> nameAtLast(transaction, person, message.sender()));
        return known.orElseGet(() -> introduce(transaction, message));
    }

    /** Whoever could not be looked up at their first message was taken for a guest, with their id for a name. */
    private static void nameAtLast(Transaction transaction, PersonId person, Sender sender) {
        if (!sender.guest()) {
            transaction.update(
                    "UPDATE person SET name = $2, role = $3 WHERE person_id = $1 AND name = $4 AND role = $5",
                    person.value(),
                    sender.name(),
                    Role.ENGINEER.name(),
                    sender.user(),
                    Role.CONTACT.name());
        }
    }

    private static Optional<PersonId> known(Transaction transaction, InboundMessage message) {
        Place place = message.place();
        return transaction.first(
                "SELECT person_id FROM chat_identity WHERE platform = $1 AND space = $2 AND platform_user = $3",
                row -> new PersonId(row.getUUID("person_id")),
                place.platform().name(),
                place.space(),
                message.sender().user());
    }

    /** Two first messages at once meet at the primary key: the second one waits, then finds the first one's person. */
    private PersonId introduce(Transaction transaction, InboundMessage message) {
        Sender sender = message.sender();
        Role role = sender.guest() ? Role.CONTACT : Role.ENGINEER;
        Person person = new Person(PersonId.random(), message.tenant(), sender.name(), Optional.empty(), role);
        people.add(transaction, person);
        int added = transaction.update(
                """
                INSERT INTO chat_identity (tenant_id, platform, space, platform_user, person_id)
                VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
                """,
                message.tenant().value(),
                message.place().platform().name(),
                message.place().space(),
                message.sender().user(),
                person.id().value());
        if (added == 1) {
            return person.id();
        }
        transaction.update(
                "DELETE FROM person WHERE person_id = $1", person.id().value());
        return known(transaction, message)
                .orElseThrow(() -> new Failure(ErrorCode.PERSON_NOT_FOUND, "The sender could not be identified."));
    }
}
