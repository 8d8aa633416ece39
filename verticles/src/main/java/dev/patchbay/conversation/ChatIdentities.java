package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationReply.Link;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.People;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who a chat user is. On the web the sender is the signed-in person. Elsewhere it is the person whose verified email
 * they have, or who gave them a code; else they become a person with their first message: an engineer, or a contact
 * when the platform says they are a guest, or the workspace is a customer's. Admins can change that on the page "People".
 */
final class ChatIdentities {

    private final People people;

    ChatIdentities(People people) {
        this.people = people;
    }

    PersonId personOf(Transaction transaction, TenantId tenant, Place place, Sender sender) {
        ChatUser user = ChatUser.of(place, sender);
        Known known = known(transaction, Map.of(user, sender)).get().get(user);
        return personOf(transaction, tenant, sender, known);
    }

    /** Who a sender is, by what is known of them; whoever is new becomes somebody. */
    PersonId personOf(Transaction transaction, TenantId tenant, Sender sender, Known known) {
        if (known.user().platform() == Platform.WEB) {
            return new PersonId(UUID.fromString(known.user().user()));
        }
        if (known.person().isEmpty()) {
            return introduce(transaction, tenant, seenByUs(transaction, known.user(), sender), known);
        }
        Optional<PersonId> owner = known.introduced() && known.owner().isPresent()
                ? known.ownerFor(seenByUs(transaction, known.user(), sender))
                : Optional.empty();
        if (owner.isPresent()) {
            link(transaction, known.user(), owner.get(), "email");
            return owner.get();
        }
        nameAtLast(transaction, known, sender);
        return known.person().get();
    }

    /** Whoever could not be looked up at their first message was taken for a guest, with their id for a name. */
    private static void nameAtLast(Transaction transaction, Known known, Sender sender) {
        if (!known.isNamed() && !sender.name().equals(sender.user())) {
            transaction.update(
                    "UPDATE person SET name = $2, role = $3 WHERE person_id = $1",
                    known.person().orElseThrow().value(),
                    sender.name(),
                    role(seenByUs(transaction, known.user(), sender)).name());
        }
    }

    /** Whoever is at home in a customer's own workspace is of another organisation than ours. */
    private static Sender seenByUs(Transaction transaction, ChatUser user, Sender sender) {
        return transaction
                .first(
                        "SELECT FROM installation WHERE platform = $1 AND space = $2 AND customer IS NOT NULL",
                        row -> sender.asGuest(),
                        user.platform().name(),
                        user.space())
                .orElse(sender);
    }

    /** True when it is known who that is, without the platform's saying it again. */
    boolean isKnown(Transaction transaction, Place place, Sender sender) {
        ChatUser user = ChatUser.of(place, sender);
        Known known = known(transaction, Map.of(user, sender)).get().get(user);
        return known.person().isPresent() && known.isNamed();
    }

    /** What is known of senders, of each something. */
    Supplier<Map<ChatUser, Known>> known(Transaction transaction, Map<ChatUser, Sender> senders) {
        List<ChatUser> users = List.copyOf(senders.keySet());
        Supplier<List<Known>> asked = transaction.ask(
                """
                SELECT wanted.platform, wanted.space, wanted.platform_user, p.person_id, p.name, p.role,
                       i.linked_by = 'introduction' OR p.removed_at IS NOT NULL AS introduced,
                       o.person_id AS owner_id, o.role AS owner_role
                FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
                    AS wanted (platform, space, platform_user, email)
                LEFT JOIN chat_identity i USING (platform, space, platform_user)
                LEFT JOIN person p USING (tenant_id, person_id)
                LEFT JOIN people_of_emails($4) o ON o.email = wanted.email
                """,
                ChatIdentities::known,
                column(users, user -> user.platform().name()),
                column(users, ChatUser::space),
                column(users, ChatUser::user),
                column(users, user -> email(senders.get(user))));
        return () -> {
            Map<ChatUser, Known> known = new HashMap<>();
            asked.get().forEach(one -> known.put(one.user(), one));
            return known;
        };
    }

    private static String[] column(List<ChatUser> users, Function<ChatUser, String> value) {
        return users.stream().map(value).toArray(String[]::new);
    }

    private static String email(Sender sender) {
        return sender.email().map(email -> email.toLowerCase(Locale.ROOT)).orElse(null);
    }

    private static Known known(Row row) {
        return new Known(
                new ChatUser(
                        Platform.valueOf(row.getString("platform")),
                        row.getString("space"),
                        row.getString("platform_user")),
                Optional.ofNullable(row.getUUID("person_id")).map(PersonId::new),
                Boolean.TRUE.equals(row.getBoolean("introduced")),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                Optional.ofNullable(row.getUUID("owner_id")).map(PersonId::new),
                Optional.ofNullable(row.getString("owner_role")).map(Role::valueOf));
    }

    /** Two first messages at once meet at the primary key: the second one waits, then finds the first one's person. */
    private PersonId introduce(Transaction transaction, TenantId tenant, Sender sender, Known known) {
        ChatUser user = known.user();
        Optional<PersonId> owner = known.ownerFor(sender);
        PersonId person = owner.orElseGet(() -> addPerson(transaction, tenant, sender));
        int added = transaction.update(
                """
                INSERT INTO chat_identity (tenant_id, platform, space, platform_user, person_id, linked_by)
                VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
                """,
                tenant.value(),
                user.platform().name(),
                user.space(),
                user.user(),
                person.value(),
                owner.isPresent() ? "email" : "introduction");
        if (added == 1) {
            return person;
        }
        if (owner.isEmpty()) {
            transaction.update("DELETE FROM person WHERE person_id = $1", person.value());
        }
        return known(transaction, Map.of(user, sender))
                .get()
                .get(user)
                .person()
                .orElseThrow(() -> new Failure(ErrorCode.PERSON_NOT_FOUND, "The sender could not be identified."));
    }

    private PersonId addPerson(Transaction transaction, TenantId tenant, Sender sender) {
        Person person = new Person(PersonId.random(), tenant, sender.name(), Optional.empty(), role(sender));
        people.add(transaction, person);
        return person.id();
    }

    private static Role role(Sender sender) {
        return sender.guest() ? Role.CONTACT : Role.ENGINEER;
    }

    /** Moves a known chat user to the person who gave them a code. */
    void link(Transaction transaction, Place place, Sender sender, PersonId person) {
        link(transaction, ChatUser.of(place, sender), person, "code");
    }

    private static void link(Transaction transaction, ChatUser user, PersonId person, String how) {
        transaction.update(
                """
                UPDATE chat_identity SET person_id = $4, linked_by = $5
                WHERE platform = $1 AND space = $2 AND platform_user = $3
                """,
                user.platform().name(),
                user.space(),
                user.user(),
                person.value(),
                how);
    }

    /** The chat users that a person is. */
    List<Link> of(Transaction transaction, Caller caller) {
        return transaction.list(
                """
                SELECT platform, space, platform_user FROM chat_identity
                WHERE person_id = $1 ORDER BY platform, space, platform_user
                """,
                row -> new Link(
                        Platform.valueOf(row.getString("platform")),
                        row.getString("space"),
                        row.getString("platform_user")),
                caller.person().value());
    }

    /**
     * A user as their platform names them.
     *
     * @param space the workspace or tenant that names them so; Discord's users are the same in every guild and in
     *     direct conversations
     */
    record ChatUser(Platform platform, String space, String user) {

        private static final String EVERYWHERE = "@me";

        static ChatUser of(InboundMessage message) {
            return of(message.place(), message.sender());
        }

        static ChatUser of(Place place, Sender sender) {
            String space = place.platform() == Platform.DISCORD ? EVERYWHERE : place.space();
            return new ChatUser(place.platform(), space, sender.user());
        }
    }

    /**
     * What is known of a user.
     *
     * @param introduced true while nobody has said which person this is, or after that person was removed
     * @param owner who has the email that the platform vouches for
     */
    record Known(
            ChatUser user,
            Optional<PersonId> person,
            boolean introduced,
            Optional<String> name,
            Optional<Role> role,
            Optional<PersonId> owner,
            Optional<Role> ownerRole) {

        /**
         * A guest's email is vouched for by an organisation that we do not know, so it never makes them one of the
         * MSP's own people.
         */
        Optional<PersonId> ownerFor(Sender sender) {
            return owner.filter(found -> !sender.guest() || ownerRole.equals(Optional.of(Role.CONTACT)));
        }

        /** False while all that is known is their id on the platform. */
        boolean isNamed() {
            return !introduced || !role.equals(Optional.of(Role.CONTACT)) || !name.equals(Optional.of(user.user()));
        }
    }
}
