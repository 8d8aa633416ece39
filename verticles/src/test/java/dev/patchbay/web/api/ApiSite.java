package dev.patchbay.web.api;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.ticket.TicketVerticle;
import dev.patchbay.web.Browser;
import dev.patchbay.web.TestSite;
import dev.patchbay.web.signin.ApiKeys;
import io.vertx.core.buffer.Buffer;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The API over the real ticket actor; every response is held to the contract before a test sees it. */
final class ApiSite implements AutoCloseable {

    private final World world;
    private final TestSite site;
    private final String tickets;
    private final ResponseValidator validator;
    private final OpenAPIContract contract;

    ApiSite(World world) {
        this.world = world;
        this.site = new TestSite(world);
        try {
            this.tickets = world.vertx()
                    .deployVerticle(new TicketVerticle(
                            world.bus(),
                            world.database(),
                            new People(world.database(), world.clock()),
                            new EventStream(world.bus(), world.clock()),
                            world.clock(),
                            Map.of(),
                            true))
                    .await(5, TimeUnit.SECONDS);
            this.contract = Contract.load(world.vertx()).await(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        this.validator = ResponseValidator.create(world.vertx(), contract);
    }

    TestSite site() {
        return site;
    }

    OpenAPIContract contract() {
        return contract;
    }

    /** An API key of a new person. */
    String key(TenantId tenant, Role role) {
        Person person = site.newPerson(tenant, "Ada", role);
        return new ApiKeys(world.database(), world.clock())
                .create(Caller.of(person), "monitoring", role)
                .value();
    }

    /** A call with a key. */
    Response call(String key, String method, String path, String body, String... headers) {
        HttpResponse<String> response = new Browser(site.url()).send(path, request -> {
            request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (!body.isEmpty()) {
                request.header("Content-Type", "application/json");
            }
            return (headers.length == 0 ? request : request.headers(headers)).header("Authorization", "Bearer " + key);
        });
        return new Response(response);
    }

    /** The same, of an operation of the contract: the response must be one the contract knows. */
    Response operation(String name, String key, String method, String path, String body, String... headers) {
        Response response = call(key, method, path, body, headers);
        Map<String, String> sent = new HashMap<>();
        response.raw().headers().map().forEach((header, values) -> sent.put(header, values.getFirst()));
        String content = response.raw().body();
        ValidatableResponse checked = content.isEmpty()
                ? ValidatableResponse.create(response.status(), sent)
                : ValidatableResponse.create(response.status(), sent, Buffer.buffer(content), mediaType(response));
        try {
            validator.validate(checked, name).await(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("not what the contract says of " + name + ": " + content, e);
        }
        return response;
    }

    private static String mediaType(Response response) {
        return Browser.header(response.raw(), "Content-Type").replace("problem+json", "json");
    }

    record Response(HttpResponse<String> raw) {
        int status() {
            return raw.statusCode();
        }

        com.fasterxml.jackson.databind.JsonNode json() {
            return WireJson.read(raw.body(), com.fasterxml.jackson.databind.JsonNode.class);
        }

        String header(String name) {
            return Browser.header(raw, name);
        }
    }

    @Override
    public void close() {
        site.close();
        try {
            world.vertx().undeploy(tickets).await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
