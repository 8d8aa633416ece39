package dev.patchbay.model.chat;

import dev.patchbay.model.identity.TenantId;

/** What is being done for a conversation right now: "reading 1,281 rows". Best effort, never stored. */
public record Progress(TenantId tenant, ConversationId conversation, String text) {}
