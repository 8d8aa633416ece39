package dev.patchbay.web.http;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.validation.ValidatorException;

/** What the HTTP server and the contract's validator refuse, in the words of our catalogue. */
final class HttpFailures {

    private HttpFailures() {}

    static Failure of(RoutingContext context) {
        Throwable thrown = context.failure();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ValidatorException invalid) {
                return ContractFailures.of(invalid, context);
            }
        }
        return thrown instanceof Failure failure ? failure : ofStatus(context.statusCode(), thrown);
    }

    private static Failure ofStatus(int status, Throwable thrown) {
        return switch (status) {
            case 400 -> new Failure(ErrorCode.INVALID_REQUEST, "The request could not be read.", thrown);
            case 404 -> new Failure(ErrorCode.PAGE_NOT_FOUND, "Nothing is here.", thrown);
            case 405 -> new Failure(ErrorCode.METHOD_NOT_ALLOWED, "Another method is needed here.", thrown);
            case 413 -> new Failure(ErrorCode.BODY_TOO_LARGE, "The request is larger than this page takes.", thrown);
            case 415 -> new Failure(ErrorCode.MEDIA_TYPE_UNSUPPORTED, "Another content type is needed here.", thrown);
            default -> Failure.of(thrown == null ? new IllegalStateException("status " + status) : thrown);
        };
    }
}
