package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationReply.LinkCode;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.People;
import dev.patchbay.storage.SecretHash;
import dev.patchbay.storage.Transaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * One-time codes by which a chat user shows who they are. A code has 38 bits; it lasts ten minutes and a chat user has
 * five tries in that time, so that guessing one is hopeless.
 */
final class LinkCodes {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration LOCKED_FOR = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final int LENGTH = 8;

    /** Without vowels, so that no code is a word, and without what looks alike. */
    private static final String ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXZ";

    private final Database database;
    private final People people;
    private final ChatIdentities identities;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LinkCodes(Database database, People people, ChatIdentities identities, Clock clock) {
        this.database = database;
        this.people = people;
        this.identities = identities;
        this.clock = clock;
    }

    /** As it is stored, however it was typed. */
    static String plain(String typed) {
        return typed.replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
    }

    /** A new code; the one the caller had before is void. */
    LinkCode issue(Caller caller) {
        String code = code();
        Instant until = clock.instant().plus(GOOD_FOR);
        database.inTenant(
                caller.tenant(),
                tx -> tx.update(
                        """
                        INSERT INTO link_code (tenant_id, person_id, code_hash, expires_at) VALUES ($1, $2, $3, $4)
                        ON CONFLICT (tenant_id, person_id)
                        DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at
                        """,
                        caller.tenant().value(),
                        caller.person().value(),
                        SecretHash.of(code),
                        until.atOffset(ZoneOffset.UTC)));
        return new LinkCode(code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2), until);
    }

    /** With a digit in it, as {@link SpokenOrder} wants it. */
    private String code() {
        while (true) {
            StringBuilder code = new StringBuilder();
            for (int index = 0; index < LENGTH; index++) {
                code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            if (code.chars().anyMatch(Character::isDigit)) {
                return code.toString();
            }
        }
    }

    /** Uses a code up, and says what came of it. */
    String redeem(Transaction transaction, InboundMessage message, String code) {
        if (message.room().kind() != Room.Kind.DIRECT) {
            use(transaction, code);
            return "Others can read this channel, so that code is void now. Make a new one and send it to me directly.";
        }
        if (isLocked(transaction, message)) {
            return "There were too many wrong codes. Wait ten minutes, then make a new one.";
        }
        Optional<Person> person = use(transaction, code).flatMap(owner -> people.byId(transaction, owner));
        if (person.isEmpty()) {
            countFailure(transaction, message);
            return "That code is wrong, used or too old. Make a new one on the page \"Chat accounts\".";
        }
        identities.link(
                transaction, message.place(), message.sender(), person.get().id());
        forgetFailures(transaction, message);
        return "Linked. Here you are " + person.get().name() + " from now on.";
    }

    private Optional<PersonId> use(Transaction transaction, String code) {
        return transaction.first(
                "DELETE FROM link_code WHERE code_hash = $1 AND expires_at > $2 RETURNING person_id",
                row -> new PersonId(row.getUUID("person_id")),
                SecretHash.of(code),
                now());
    }

    private boolean isLocked(Transaction transaction, InboundMessage message) {
        Place place = message.place();
        return transaction
                .first(
                        """
                        SELECT FROM link_attempt
                        WHERE platform = $1 AND space = $2 AND platform_user = $3 AND failures >= $4
                          AND locked_until > $5
                        """,
                        row -> row,
                        place.platform().name(),
                        place.space(),
                        message.sender().user(),
                        TRIES,
                        now())
                .isPresent();
    }

    /** Wrong tries count together while no ten minutes lie between them. */
    private void countFailure(Transaction transaction, InboundMessage message) {
        transaction.update(
                """
                INSERT INTO link_attempt (tenant_id, platform, space, platform_user, failures, locked_until)
                VALUES ($1, $2, $3, $4, 1, $6)
                ON CONFLICT (tenant_id, platform, space, platform_user) DO UPDATE
                SET failures = CASE WHEN link_attempt.locked_until > $5 THEN link_attempt.failures + 1 ELSE 1 END,
                    locked_until = excluded.locked_until
                """,
                message.tenant().value(),
                message.place().platform().name(),
                message.place().space(),
                message.sender().user(),
                now(),
                now().plus(LOCKED_FOR));
    }

    private static void forgetFailures(Transaction transaction, InboundMessage message) {
        transaction.update(
                "DELETE FROM link_attempt WHERE platform = $1 AND space = $2 AND platform_user = $3",
                message.place().platform().name(),
                message.place().space(),
                message.sender().user());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
