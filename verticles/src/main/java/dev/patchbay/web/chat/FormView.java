package dev.patchbay.web.chat;

import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.FieldError;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form as a page shows it.
 *
 * @param values what was typed, by the fields' names; a field without one shows its own
 * @param errors what is wrong, by the fields' names
 */
public record FormView(Form form, Map<String, String> values, Map<String, String> errors) {

    /** What the names of fields begin with on the wire, so that they are none of ours. */
    static final String PREFIX = "field.";

    public static FormView of(Form form) {
        return new FormView(form, Map.of(), Map.of());
    }

    static FormView rejected(Form form, Map<String, String> values, List<FieldError> errors) {
        return new FormView(
                form,
                values,
                errors.stream()
                        .collect(Collectors.toMap(FieldError::field, FieldError::message, (first, next) -> first)));
    }

    public String value(Form.Field field) {
        return values.getOrDefault(field.name(), field.value());
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(Form.Field field) {
        return errors.getOrDefault(field.name(), "");
    }

    /** The name of a field on the wire. */
    public String name(Form.Field field) {
        return PREFIX + field.name();
    }
}
