package dev.patchbay.web;

import dev.patchbay.web.api.Api;
import dev.patchbay.web.chat.WebChat;
import dev.patchbay.web.connect.ConnectPages;
import dev.patchbay.web.http.Answer;
import dev.patchbay.web.http.Failures;
import dev.patchbay.web.http.Pipeline;
import dev.patchbay.web.http.Site;
import dev.patchbay.web.page.ErrorPages;
import dev.patchbay.web.page.Templates;
import dev.patchbay.web.signin.SignIn;
import dev.patchbay.web.ticket.TicketPages;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;

/** Which way a request goes, in order. */
final class WebRoutes {

    /** Of forms and of the API; files take another way. */
    private static final long MAX_BODY = 1 << 20;

    /** What a router answers by itself when no route fits: the path, the method, the type of what is sent. */
    private static final List<Integer> UNMATCHED = List.of(404, 405, 415);

    private final Vertx vertx;
    private final SignIn signIn;
    private final WebChat chat;
    private final ConnectPages connect;
    private final TicketPages tickets;
    private final Api api;
    private final Templates templates;

    WebRoutes(
            Vertx vertx,
            SignIn signIn,
            WebChat chat,
            ConnectPages connect,
            TicketPages tickets,
            Api api,
            Templates templates) {
        this.vertx = vertx;
        this.signIn = signIn;
        this.chat = chat;
        this.connect = connect;
        this.tickets = tickets;
        this.api = api;
        this.templates = templates;
    }

    /** Usable at once: requests that come before the contract is loaded wait for it. */
    Router router() {
        Future<Router> contract = api.router();
        Router router = Router.router(vertx);
        router.route().handler(Pipeline::correlate).handler(Pipeline::secure);
        Failures failures = new Failures(new ErrorPages(templates));
        router.route().failureHandler(failures);
        UNMATCHED.forEach(status -> router.errorHandler(status, failures));
        router.get("/assets/:version/:name").handler(templates.assets()::serve);
        router.route().handler(context -> Pipeline.authenticate(context, signIn.authenticator()));
        chat.mountStreams(router);
        router.route().handler(BodyHandler.create(false).setBodyLimit(MAX_BODY)).handler(Pipeline::refuseForgery);
        router.route().handler(context -> contract.onComplete(loaded -> loaded.handleContext(context), context::fail));
        Site site = new Site(router);
        site.open(HttpMethod.GET, "/", exchange -> Answer.seeOther("/chat"));
        signIn.mount(site);
        chat.mount(site);
        connect.mount(site);
        tickets.mount(site);
        return router;
    }
}
