package dev.patchbay.web.http;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.failure.Problem;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Turns whatever went wrong into something its reader can act on: a problem (RFC 9457) for programs, a page for
 * people, a line in the page for htmx. A visitor who needs to sign in is sent there and back.
 */
public final class Failures implements Handler<RoutingContext> {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private static final Pattern SIGN_IN_LINK = Pattern.compile("^/welcome/.*", Pattern.DOTALL);

    private final ErrorPage page;

    public Failures(ErrorPage page) {
        this.page = page;
    }

    /** Renders a problem for people. */
    public interface ErrorPage {
        Buffer render(Problem problem, boolean fragment);
    }

    @Override
    public void handle(RoutingContext context) {
        CorrelationId correlation = Pipeline.correlation(context);
        Failure failure = HttpFailures.of(context);
        try (MDC.MDCCloseable correlated = correlation.open()) {
            report(context, failure);
        }
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        answer(context, Problem.of(failure, correlation), failure.code());
    }

    /** Whoever is shown a reference can be told by it what happened; a visitor on the way to sign in is shown none. */
    private static void report(RoutingContext context, Failure failure) {
        HttpMethod method = context.request().method();
        if (failure.code() == ErrorCode.INTERNAL) {
            log.error("failed on {} {}", method, address(context), failure.getCause());
        } else if (failure.code() == ErrorCode.NOT_SIGNED_IN && !isForProgram(context)) {
            log.debug("sent {} {} to sign in", method, address(context));
        } else {
            log.info(
                    "refused {} {} with {}: {}",
                    method,
                    address(context),
                    failure.code().wire(),
                    failure.getMessage());
        }
    }

    /** The path, without what would sign somebody in. */
    private static String address(RoutingContext context) {
        return SIGN_IN_LINK.matcher(String.valueOf(context.request().path())).replaceFirst("/welcome/…");
    }

    private void answer(RoutingContext context, Problem problem, ErrorCode code) {
        boolean fragment = context.request().getHeader(Exchange.FRAGMENT_HEADER) != null;
        HttpServerResponse response = context.response();
        if (code == ErrorCode.NOT_SIGNED_IN && isForProgram(context)) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (isForProgram(context)) {
            response.setStatusCode(problem.status())
                    .putHeader("Content-Type", "application/problem+json")
                    .end(WireJson.write(problem));
        } else if (code == ErrorCode.NOT_SIGNED_IN && fragment) {
            response.setStatusCode(code.status())
                    .putHeader("HX-Redirect", "/sign-in")
                    .end();
        } else if (code == ErrorCode.NOT_SIGNED_IN) {
            response.setStatusCode(303).putHeader("Location", signIn(context)).end();
        } else {
            response.setStatusCode(problem.status())
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .end(page.render(problem, fragment));
        }
    }

    private static String signIn(RoutingContext context) {
        return "/sign-in?to=" + URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
    }

    private static boolean isForProgram(RoutingContext context) {
        String path = context.request().path();
        String accept = context.request().getHeader("Accept");
        return path.startsWith("/api/")
                || path.equals("/health")
                || accept != null && accept.contains("json") && !accept.contains("html");
    }
}
