package dev.patchbay.bot.teams;

/** A request does not come from the Bot Framework, or not for us. */
final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status 401 where nobody has proved who they are, 403 where they did and it does not fit the request */
    TokenRefused(int status, String reason) {
        super(reason);
        this.status = status;
    }

    int status() {
        return status;
    }
}
