package dev.patchbay.model.chat;

/** Where a conversation takes place. */
public enum Platform {
    WEB,
    SLACK,
    TEAMS,
    DISCORD;

    /**
     * Whether a bot may read what stood in a thread before it was asked into it. Teams has that behind a permission of
     * Microsoft Graph that an administrator grants for every chat at once, so it is never asked for.
     */
    public boolean hasReadableThreads() {
        return this != TEAMS;
    }

    /**
     * Whether it tells us who is in a channel. Discord does so only to bots with a privileged intent, which is never
     * asked for, and vouches for nobody: whoever has an invitation is a member.
     */
    public boolean tellsMembers() {
        return this != DISCORD;
    }
}
