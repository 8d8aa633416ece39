package dev.patchbay.model.failure;

/**
 * Everything that can go wrong in a way somebody can act on. The name in lower case is the code on every wire; the
 * status is the HTTP status it maps to; the advice says what to do.
 */
public enum ErrorCode {
    INVALID_REQUEST(400, "The request is not valid", "Correct the named field and send it again."),
    BODY_UNREADABLE(400, "The body cannot be read", "Correct its JSON at the place named, and send it again."),
    NOT_SIGNED_IN(401, "Nobody is signed in", "Sign in, or send an API key as a bearer token."),
    SIGN_IN_REFUSED(401, "The sign-in was refused", "Check the email and the password."),
    LOCKED_OUT(429, "Too many failed sign-ins", "Wait until the time named, or ask an admin."),
    FORBIDDEN(
            403,
            "This person may not do that",
            "Ask an admin for the role it needs; in a chat, link your account first, on the page \"Chat accounts\"."),
    CSRF_REFUSED(403, "The form is stale", "Reload the page and send it again."),
    PAGE_NOT_FOUND(404, "There is nothing at this address", "Check the address, or start from the first page."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method", "See the API contract for what it takes."),
    CONVERSATION_NOT_FOUND(404, "There is no such conversation", "Open it from the list of conversations."),
    TICKET_NOT_FOUND(404, "There is no such ticket", "Check the number; \"list tickets\" shows the open ones."),
    FILE_NOT_FOUND(404, "There is no such file", "Drop the file again."),
    DATASET_NOT_FOUND(404, "There is no such dataset", "Drop the file again and ask about it."),
    PERSON_NOT_FOUND(
            404, "There is no such person", "Check the name; an admin sees who is known on the page \"People\"."),
    CHANNEL_NOT_FOUND(404, "There is no such channel", "Mention the bot there once, then decide about the channel."),
    INSTALLATION_NOT_FOUND(
            404, "There is no such installation", "Connect the workspace first, on the page \"Connections\"."),
    CONFLICT(409, "Somebody changed it meanwhile", "Read it again, then repeat the change."),
    LINK_SPENT(
            410,
            "The link was used or has expired",
            "An admin makes a new one: on the page People, or with ./patchbay sign-in-link --email <email>."),
    PRECONDITION_FAILED(412, "It was changed since it was read", "Read it again, then repeat the change."),
    BODY_TOO_LARGE(413, "The request is too large", "Send less at once."),
    FILE_TOO_LARGE(413, "The file is too large", "Send a smaller file, or ask an admin to allow larger ones."),
    FILE_UNREADABLE(422, "The file could not be read", "Export it again as CSV in UTF-8, and drop it here."),
    MEDIA_TYPE_UNSUPPORTED(415, "This kind of content is not taken here", "Send application/json."),
    FILE_UNSUPPORTED(415, "This kind of file cannot be asked", "Drop a CSV or TSV file."),
    PLAN_INVALID(422, "The question does not fit this dataset", "Ask with the names of its columns."),
    QUERY_TOO_HEAVY(422, "The question needs too much time or memory", "Ask for less: a filter, fewer groups."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait a moment and try again."),
    BUSY(503, "Too much is waiting here already", "Try again in a few seconds."),
    UNAVAILABLE(
            503,
            "A part this needs is not reachable",
            "Try again in a minute; if it stays so, tell an admin of this desk."),
    TIMED_OUT(504, "It took too long", "Try again; ask for less if it happens again."),
    SECRETS_KEY_UNUSABLE(
            500,
            "The key of the stored credentials cannot be used",
            "Put back the key that they were encrypted with, then start again."),
    SETTINGS_INVALID(500, "The settings cannot be used", "Correct them and start again."),
    DATA_FOLDER_IN_USE(
            500, "The data folder is in use", "Stop the other instance, or set data.directory to another folder."),
    DATA_FOLDER_NOT_WRITABLE(
            500,
            "The data folder cannot be written",
            "Give this user the right to write there, or set data.directory."),
    DISK_FULL(507, "The disk is full", "Free some space on the server, or tell an admin, then try again."),
    PORT_TAKEN(500, "The port is taken", "Stop what uses it, or set another port; 0 picks a free one."),
    EMBEDDED_DATABASE_FAILED(
            500, "The embedded database did not start", "Read the log that is named, then start again."),
    DATABASE_UNREACHABLE(500, "The database cannot be reached", "Start it, or correct database.url."),
    DATABASE_UNSUITABLE(
            500, "The database cannot be used", "Give the user of database.url the rights that README.md names."),
    INTERNAL(500, "Something broke on our side", "Try again; if it happens again, give an admin the reference.");

    private final int status;
    private final String title;
    private final String advice;

    ErrorCode(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The code as it is written on the wire and in logs. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String advice() {
        return advice;
    }
}
