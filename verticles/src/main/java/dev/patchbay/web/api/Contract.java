package dev.patchbay.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The contract of the API, as published and as the validator can take it. */
public final class Contract {

    private static final String FILE = "/openapi/patchbay.yaml";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Contract() {}

    /** The contract as it is published, YAML. */
    static String text() {
        try (InputStream in = Contract.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The contract for validation. Checking it takes a second of processor time, so it is best begun early. Vert.x 5.0
     * refuses media types it does not know, so problems go as plain JSON.
     */
    public static Future<OpenAPIContract> load(Vertx vertx) {
        try {
            String known = text().replace("application/problem+json", "application/json");
            String json = YAML.readTree(known).toString();
            return OpenAPIContract.from(vertx, new JsonObject(json));
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
    }
}
