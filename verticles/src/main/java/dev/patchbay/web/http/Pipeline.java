package dev.patchbay.web.http;

import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.MDC;

/** What every request passes before its page: a correlation id, security headers, who it is, the form key. */
public final class Pipeline {

    /** Taken from a caller that has one, made otherwise, returned always. */
    public static final String CORRELATION_HEADER = "X-Correlation-Id";

    public static final String FORM_KEY_HEADER = "X-CSRF-Token";
    public static final String FORM_KEY_FIELD = "form_key";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private Pipeline() {}

    public static void correlate(RoutingContext context) {
        CorrelationId correlation = CorrelationId.orRandom(context.request().getHeader(CORRELATION_HEADER));
        context.put(CorrelationId.KEY, correlation);
        context.response().putHeader(CORRELATION_HEADER, correlation.value());
        context.next();
    }

    public static void secure(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cache-Control", "no-store");
        context.next();
    }

    /** Finds out who asks, before a byte of the body is taken; whoever takes the body resumes the request. */
    public static void authenticate(RoutingContext context, Authenticator authenticator) {
        context.request().pause();
        fork(context, () -> authenticator.identify(context.request()))
                .onSuccess(identity -> {
                    context.put(Identity.class.getName(), identity);
                    context.next();
                })
                .onFailure(context::fail);
    }

    /** Refuses a change that another site could have made a browser send. */
    public static void refuseForgery(RoutingContext context) {
        if (SAFE.contains(context.request().method()) || mayChange(context)) {
            context.next();
        } else {
            context.fail(new Failure(ErrorCode.CSRF_REFUSED, "The page this came from is too old."));
        }
    }

    private static boolean mayChange(RoutingContext context) {
        String header = context.request().getHeader(FORM_KEY_HEADER);
        String offered = header == null ? context.request().getFormAttribute(FORM_KEY_FIELD) : header;
        return identity(context).mayChange(offered == null ? "" : offered);
    }

    static Identity identity(RoutingContext context) {
        return context.get(Identity.class.getName());
    }

    static CorrelationId correlation(RoutingContext context) {
        return context.get(CorrelationId.KEY);
    }

    /**
     * Does blocking work on a virtual thread, within the request's log context; the result comes back on the event
     * loop.
     */
    public static <T> Future<T> fork(RoutingContext context, Callable<T> work) {
        Context eventLoop = context.vertx().getOrCreateContext();
        Promise<T> promise = Promise.promise();
        CorrelationId correlation = correlation(context);
        Thread.ofVirtual().name("web-" + correlation).start(() -> {
            try (MDC.MDCCloseable correlated = correlation.open()) {
                T result = work.call();
                eventLoop.runOnContext(back -> promise.complete(result));
            } catch (Throwable thrown) {
                eventLoop.runOnContext(back -> promise.fail(thrown));
            }
        });
        return promise.future();
    }
}
