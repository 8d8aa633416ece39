package dev.patchbay.bot.discord;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Discord's own description of its requests, as JSON Schema; see the comment in the file for where it is from. */
final class PublishedSchema {

    private final JsonObject definitions;

    PublishedSchema() {
        try (InputStream in = PublishedSchema.class.getResourceAsStream("/discord-requests.schema.json")) {
            definitions = new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8)).getJsonObject("$defs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks bodies of that name. */
    Body body(String name) {
        JsonObject schema = new JsonObject().put("$ref", "#/$defs/" + name).put("$defs", definitions);
        JsonSchemaOptions options = new JsonSchemaOptions()
                .setBaseUri("https://discord.test/")
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Basic);
        return new Body(Validator.create(JsonSchema.of(schema), options));
    }

    /** One kind of body. */
    record Body(Validator validator) {

        /** Fails with what is wrong. */
        void check(String json) {
            OutputUnit result = validator.validate(new JsonObject(json));
            if (!result.getValid()) {
                throw new AssertionError(result.getErrors() + "\n" + json);
            }
        }
    }
}
