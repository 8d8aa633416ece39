package dev.patchbay.installation;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.People;
import dev.patchbay.storage.SecretHash;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

/** The states of OAuth (RFC 6749, section 10.12): who comes back from a platform's pages is who we sent there. */
final class InstallationStates {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int BYTES = 32;

    private final Database database;
    private final People people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InstallationStates(Database database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** A new state; those of the tenant that nobody came back with in time are swept away. */
    String begin(Caller caller, Platform platform) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.inTenant(caller.tenant(), tx -> {
            tx.update("DELETE FROM installation_state WHERE expires_at < $1", now());
            return tx.update(
                    """
                    INSERT INTO installation_state (tenant_id, state_hash, platform, person_id, expires_at)
                    VALUES ($1, $2, $3, $4, $5)
                    """,
                    caller.tenant().value(),
                    SecretHash.of(state),
                    platform.name(),
                    caller.person().value(),
                    now().plus(GOOD_FOR));
        });
        return state;
    }

    /** Whose state it was, who must still be an admin; it is used up. */
    Optional<Caller> use(Platform platform, String state) {
        return database.acrossTenants(tx -> tx.first(
                        "SELECT tenant_id, person_id FROM use_installation_state($1, $2, $3)",
                        row -> new Owner(
                                new TenantId(row.getUUID("tenant_id")), new PersonId(row.getUUID("person_id"))),
                        SecretHash.of(state),
                        platform.name(),
                        now()))
                .flatMap(owner -> people.byId(owner.tenant(), owner.person()))
                .filter(person -> person.role() == Role.ADMIN)
                .map(Caller::of);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Owner(TenantId tenant, PersonId person) {}
}
