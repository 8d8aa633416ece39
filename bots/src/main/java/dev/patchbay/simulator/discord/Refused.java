package dev.patchbay.simulator.discord;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/** What Discord answers instead of doing what it was asked: an HTTP status, its own code, and what is wrong where. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int INVALID_FORM = 50_035;
    private static final int THREAD_EXISTS = 160_004;
    private static final int THREAD_ARCHIVED = 50_083;

    private final int status;
    private final int code;
    private final transient JsonObject errors;

    private Refused(int status, int code, String message, JsonObject errors) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    static Refused of(int status, int code, String message) {
        return new Refused(status, code, message, new JsonObject());
    }

    static Refused unknown(int code, String what) {
        return of(404, code, "Unknown " + what);
    }

    /** A body that breaks rules: what is wrong, by the path of the field. */
    static Refused invalid(Map<String, String> problems) {
        JsonObject errors = new JsonObject();
        problems.forEach(errors::put);
        return new Refused(400, INVALID_FORM, "Invalid Form Body", errors);
    }

    static Refused archived() {
        return of(400, THREAD_ARCHIVED, "Tried to perform an operation on an archived thread");
    }

    int status() {
        return status;
    }

    /** Whether a rule was broken that an adapter can keep; what somebody else did first, it cannot know. */
    boolean isViolation() {
        return code != THREAD_EXISTS && code != THREAD_ARCHIVED && (status == 400 || status == 413);
    }

    JsonObject body() {
        JsonObject body = new JsonObject().put("message", getMessage()).put("code", code);
        return errors.isEmpty() ? body : body.put("errors", errors);
    }
}
