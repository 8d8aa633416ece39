package dev.patchbay.web.http;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Role;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Where features put their pages. Each page says for whom it is. */
public final class Site {

    private final Router router;

    public Site(Router router) {
        this.router = router;
    }

    /** For everybody, signed in or not. */
    public void open(HttpMethod method, String path, Page page) {
        router.route(method, path).handler(onVirtualThread(page));
    }

    /** For people who are signed in. */
    public void member(HttpMethod method, String path, Page page) {
        open(method, path, exchange -> {
            exchange.caller();
            return page.answer(exchange);
        });
    }

    /** For admins. */
    public void admin(HttpMethod method, String path, Page page) {
        open(method, path, exchange -> {
            if (exchange.caller().role() != Role.ADMIN) {
                throw new Failure(ErrorCode.FORBIDDEN, "This page is for admins.");
            }
            return page.answer(exchange);
        });
    }

    /** The one way from the event loop to blocking work and back. */
    public static Handler<RoutingContext> onVirtualThread(Page page) {
        return context -> Pipeline.fork(context, () -> page.answer(new Exchange(context)))
                .onSuccess(answer -> write(context, answer))
                .onFailure(context::fail);
    }

    /** Puts an answer on the wire; on the event loop. */
    public static void write(RoutingContext context, Answer answer) {
        if (context.response().closed()) {
            return;
        }
        context.response().setStatusCode(answer.status());
        answer.headers().forEach((name, value) -> context.response().putHeader(name, value));
        answer.cookies().forEach(context.response()::addCookie);
        switch (answer.body()) {
            case Answer.Body.Bytes bytes -> context.response().end(bytes.content());
            case Answer.Body.File file ->
                context.response().sendFile(file.path().toString()).onFailure(context::fail);
        }
    }
}
