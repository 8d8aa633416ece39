package dev.patchbay.model.chat;

/**
 * Where a thread stands on its platform; what a reply is addressed to.
 *
 * @param space workspace, tenant or guild
 * @param channel channel or direct conversation
 * @param thread the thread's root; the channel again where there are no threads, or for a post that is to begin one
 */
public record Place(Platform platform, String space, String channel, String thread) {

    /** The space of Discord's direct conversations, which are in no server. */
    public static final String NO_SERVER = "@me";

    /** True for a direct conversation, where the place alone tells it: in Discord. */
    public boolean isInNoServer() {
        return platform == Platform.DISCORD && space.equals(NO_SERVER);
    }
}
