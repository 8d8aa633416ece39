package dev.patchbay.model.failure;

/**
 * A failure as HTTP clients get it (RFC 9457), media type {@code application/problem+json}.
 *
 * @param type stable identifier of the kind: {@code urn:patchbay:problem:ticket_not_found}
 * @param detail what happened this time
 * @param advice what to do about it
 * @param reference correlation id that finds the log lines
 */
public record Problem(
        String type, String title, int status, String detail, String code, String advice, String reference) {

    public static Problem of(Failure failure, CorrelationId correlation) {
        ErrorCode code = failure.code();
        return new Problem(
                "urn:patchbay:problem:" + code.wire(),
                code.title(),
                code.status(),
                failure.getMessage(),
                code.wire(),
                code.advice(),
                correlation.value());
    }
}
