package dev.patchbay.model.identity;

import java.util.Optional;

/** Somebody known to a tenant. */
public record Person(PersonId id, TenantId tenant, String name, Optional<String> email, Role role) {}
