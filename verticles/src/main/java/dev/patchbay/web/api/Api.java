package dev.patchbay.web.api;

import dev.patchbay.bus.Bus;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.web.http.Answer;
import dev.patchbay.web.http.Site;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Path;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The HTTP API, made from its contract: what the contract does not allow never reaches an operation. */
public final class Api {

    private final Vertx vertx;
    private final Future<OpenAPIContract> contract;
    private final TicketApi tickets;

    public Api(Vertx vertx, Bus bus, Future<OpenAPIContract> contract) {
        this.vertx = vertx;
        this.contract = contract;
        this.tickets = new TicketApi(bus);
    }

    public Future<Router> router() {
        return contract.map(this::router);
    }

    private Router router(OpenAPIContract loaded) {
        RouterBuilder builder = RouterBuilder.create(vertx, loaded, RequestExtractor.withBodyHandler());
        builder.getRoutes().forEach(route -> route.setDoSecurity(false));
        builder.getRoute("health")
                .addHandler(Site.onVirtualThread(
                        exchange -> Answer.content(200, "application/json", Buffer.buffer("{\"status\":\"up\"}"))));
        operation(builder, "listTickets", tickets::list);
        operation(builder, "createTicket", tickets::create);
        operation(builder, "showTicket", tickets::show);
        operation(builder, "updateTicket", tickets::update);
        operation(builder, "deleteTicket", tickets::delete);
        operation(builder, "addNote", tickets::note);
        operation(builder, "addReply", tickets::reply);
        Router router = builder.createRouter();
        router.route("/api/*").handler(context -> refuseMethod(context, loaded));
        return router;
    }

    /** A known address with another method: RFC 9110, 15.5.6 wants the answer to list those it takes. */
    private static void refuseMethod(RoutingContext context, OpenAPIContract contract) {
        Path path = contract.findPath(context.request().path());
        if (path == null) {
            context.next();
            return;
        }
        String allowed = path.getOperations().stream()
                .map(operation -> operation.getHttpMethod().name())
                .sorted()
                .collect(Collectors.joining(", "));
        context.response().putHeader("Allow", allowed);
        context.fail(new Failure(ErrorCode.METHOD_NOT_ALLOWED, "This address takes " + allowed + "."));
    }

    private static void operation(RouterBuilder builder, String name, Function<ApiRequest, Answer> work) {
        builder.getRoute(name)
                .addHandler(context -> {
                    context.put(
                            ValidatedRequest.class.getName(),
                            context.get(RouterBuilder.KEY_META_DATA_VALIDATED_REQUEST));
                    context.next();
                })
                .addHandler(Site.onVirtualThread(exchange -> work.apply(new ApiRequest(exchange))));
    }
}
