package dev.patchbay.bot.discord;

/** Our name of a post: its message's id is of use only together with its channel's. */
record PostName(String channel, String message) {

    static PostName parse(String name) {
        int slash = name.indexOf('/');
        return new PostName(name.substring(0, Math.max(0, slash)), name.substring(slash + 1));
    }

    @Override
    public String toString() {
        return channel + "/" + message;
    }
}
