package dev.patchbay.simulator.teams;

/** The connector does not do what it was asked, by its HTTP status and error code. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refused(int status, String code, String why) {
        super(why);
        this.status = status;
        this.code = code;
    }

    /** The request breaks a rule of the platform. */
    static Refused badRequest(String why) {
        return new Refused(400, "BadSyntax", why);
    }

    static Refused notFound(String what) {
        return new Refused(404, "ConversationNotFound", what);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
