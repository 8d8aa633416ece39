package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.Field;
import dev.patchbay.model.chat.Form.FieldError;
import dev.patchbay.model.chat.Form.Kind;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Submission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms as cards with fields, and what comes back from them. */
final class Dialogs {

    /** Names of our own in what comes back begin with a sign that no field's does. */
    private static final String OWN = "$";

    private static final String FORM = OWN + "form";
    private static final String ABOUT = OWN + "about";
    private static final String MICROSOFTS = "msteams";

    private static final int LABEL = 200;

    private Dialogs() {}

    /** A form for a dialog. */
    static ObjectNode card(Form form, List<FieldError> errors) {
        List<ObjectNode> body = fields(form, errors);
        body.add(CardJson.actions(List.of(CardJson.submit(form.submit(), data(form)))));
        return CardJson.card(body);
    }

    /** A form that stands in a message. */
    static ObjectNode standing(Form form, List<FieldError> errors) {
        List<ObjectNode> body = fields(form, errors);
        body.addFirst(CardJson.heading(form.title()));
        body.add(CardJson.actions(List.of(CardJson.execute(form.submit(), Verb.FORM, data(form)))));
        return CardJson.card(body);
    }

    /** What was filled in; empty where it is no form of ours. */
    static Optional<Submission> read(JsonNode data) {
        return Arrays.stream(FormName.values())
                .filter(name -> name.name().equals(data.path(FORM).asText()))
                .findFirst()
                .map(name -> new Submission(name, data.path(ABOUT).asText(), values(data)));
    }

    /** The form with what was typed into it. */
    static Form filled(Form form, Submission submission) {
        List<Field> fields = form.fields().stream()
                .map(field -> new Field(
                        field.name(),
                        field.label(),
                        field.kind(),
                        submission.values().getOrDefault(field.name(), field.value()),
                        field.options(),
                        field.required(),
                        field.longest()))
                .toList();
        return new Form(form.name(), form.about(), form.title(), fields, form.submit());
    }

    private static Map<String, String> values(JsonNode data) {
        Map<String, String> values = new HashMap<>();
        for (var names = data.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.startsWith(OWN) && !name.equals(MICROSOFTS)) {
                values.put(name, data.path(name).asText());
            }
        }
        return values;
    }

    private static ObjectNode data(Form form) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(FORM, form.name().name())
                .put(ABOUT, PlainText.cut(PlainText.clean(form.about()), TeamsLimits.MESSAGE_TEXT / 2));
    }

    /** What is wrong with a field stands above it; what is wrong with none of them, below all. */
    private static List<ObjectNode> fields(Form form, List<FieldError> errors) {
        List<ObjectNode> body = new ArrayList<>();
        for (Field field : form.fields()) {
            errors.stream()
                    .filter(error -> error.field().equals(field.name()))
                    .forEach(error -> body.add(CardJson.wrong(error.message())));
            body.add(input(field));
        }
        errors.stream()
                .filter(error ->
                        form.fields().stream().noneMatch(field -> field.name().equals(error.field())))
                .forEach(error -> body.add(CardJson.wrong(error.message())));
        return body;
    }

    private static ObjectNode input(Field field) {
        String label = PlainText.cut(PlainText.clean(field.label()), LABEL);
        boolean chosen = field.kind() == Kind.CHOICE && !field.options().isEmpty();
        ObjectNode input = CardJson.element(chosen ? "Input.ChoiceSet" : "Input.Text");
        input.put("id", field.name()).put("label", label).put("isRequired", field.required());
        if (field.required()) {
            input.put("errorMessage", label + " is needed.");
        }
        if (chosen) {
            input.put("style", "compact");
            field.options().forEach(option -> input.withArray("choices")
                    .addObject()
                    .put("title", option.label().isBlank() ? option.value() : option.label())
                    .put("value", option.value()));
        } else {
            input.put("isMultiline", field.kind() == Kind.TEXT).put("maxLength", field.longest());
        }
        return field.value().isEmpty() ? input : input.put("value", value(field));
    }

    private static String value(Field field) {
        return PlainText.cut(PlainText.clean(field.value()), Math.min(field.longest(), TeamsLimits.MESSAGE_TEXT / 2));
    }
}
