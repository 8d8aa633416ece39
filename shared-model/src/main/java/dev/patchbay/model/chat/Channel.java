package dev.patchbay.model.chat;

/**
 * A channel we were spoken to in, and what was decided about it.
 *
 * @param allowed false when we do not answer there
 */
public record Channel(Platform platform, String space, String id, Room room, Audience audience, boolean allowed) {}
