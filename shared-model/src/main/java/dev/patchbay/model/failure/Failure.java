package dev.patchbay.model.failure;

/** A failure from the catalogue. Its detail is shown to people: plain, short, without secrets. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public Failure(ErrorCode code, String detail) {
        super(detail);
        this.code = code;
    }

    public Failure(ErrorCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    /** The failure that best says what went wrong: itself, or an {@code internal} one that keeps the cause. */
    public static Failure of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Failure failure) {
                return failure;
            }
        }
        return new Failure(ErrorCode.INTERNAL, ErrorCode.INTERNAL.title(), thrown);
    }

    public ErrorCode code() {
        return code;
    }
}
