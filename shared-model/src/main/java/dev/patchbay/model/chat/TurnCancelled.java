package dev.patchbay.model.chat;

/** Nobody wants the answer of a turn any more: its message was stopped, changed or taken back. */
public record TurnCancelled(TurnId turn) {}
