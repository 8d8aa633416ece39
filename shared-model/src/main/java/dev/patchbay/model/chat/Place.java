package dev.patchbay.model.chat;

/**
 * Where a thread stands on its platform; what a reply is addressed to.
 *
 * @param space workspace, tenant or guild
 * @param channel channel or direct conversation
 * @param thread the thread's root; on platforms without threads the channel again
 */
public record Place(Platform platform, String space, String channel, String thread) {}
