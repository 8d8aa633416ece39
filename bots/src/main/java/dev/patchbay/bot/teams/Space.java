package dev.patchbay.bot.teams;

import dev.patchbay.model.identity.TenantId;
import java.util.Optional;

/**
 * An Entra tenant we are installed in.
 *
 * @param id the platform's id of it
 * @param tenant whose desk answers there
 * @param customer the client company it belongs to; empty for the MSP's own
 */
record Space(String id, TenantId tenant, Optional<String> customer) {}
