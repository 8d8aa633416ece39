package dev.patchbay.model.identity;

/** On whose behalf a command is sent: its tenant bounds every row that may be seen. */
public record Caller(TenantId tenant, PersonId person, String name, Role role) {

    public static Caller of(Person person) {
        return new Caller(person.tenant(), person.id(), person.name(), person.role());
    }
}
