package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.chat.Form.FieldError;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A modal of ours as it was sent.
 *
 * @param eventKey names this sending: the view and the state it was sent in
 * @param firstField where an error is shown that belongs to no field
 */
record SubmittedView(Place place, Submission submission, String eventKey, String firstField) {

    private static final int LONGEST_ERROR = 2_000;

    /** Empty for a view that is none of ours. */
    static Optional<SubmittedView> of(JsonNode payload) {
        JsonNode view = payload.path("view");
        Optional<FormName> form = FormView.form(view.path("callback_id").asText());
        Optional<FormView.Private> kept =
                FormView.Private.read(view.path("private_metadata").asText());
        if (form.isEmpty() || kept.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = values(view.path("state").path("values"));
        return Optional.of(new SubmittedView(
                kept.get().place(),
                new Submission(form.get(), kept.get().about(), values),
                "view:" + view.path("id").asText() + ":" + view.path("hash").asText(),
                view.path("blocks").findPath("block_id").asText()));
    }

    /** Says in the modal what is wrong with its fields. */
    static ObjectNode errors(List<FieldError> errors) {
        ObjectNode answer = BlockKit.object().put("response_action", "errors");
        ObjectNode byField = answer.putObject("errors");
        errors.forEach(error -> byField.put(error.field(), SlackText.line(error.message(), LONGEST_ERROR)));
        return answer;
    }

    /** Says at the first field what kept the form from being taken. */
    ObjectNode error(String message) {
        return errors(List.of(new FieldError(firstField, message)));
    }

    private static Map<String, String> values(JsonNode state) {
        Map<String, String> values = new LinkedHashMap<>();
        state.properties().forEach(block -> block.getValue().forEach(element -> {
            JsonNode chosen = element.path("selected_option").path("value");
            JsonNode typed = element.path("value");
            values.put(block.getKey(), chosen.isTextual() ? chosen.asText() : typed.asText(""));
        }));
        return values;
    }
}
