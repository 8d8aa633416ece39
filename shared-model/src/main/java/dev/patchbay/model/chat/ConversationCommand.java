package dev.patchbay.model.chat;

import dev.patchbay.model.identity.Caller;

/** What the conversation actor is asked. */
public sealed interface ConversationCommand {

    /** Takes a message in; answered once it is durable, so that the adapter may acknowledge. */
    record TakeMessage(InboundMessage message) implements ConversationCommand {}

    /** The caller's own web conversations, the latest first. */
    record ListConversations(Caller caller) implements ConversationCommand {}

    /** The last messages and replies of a conversation the caller may see. */
    record ReadConversation(Caller caller, ConversationId conversation) implements ConversationCommand {}

    /** The debug view of one turn: its seven steps and their times. */
    record ReadTurn(Caller caller, ConversationId conversation, long message) implements ConversationCommand {}
}
