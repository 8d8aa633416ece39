package dev.patchbay.model.chat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form as it was filled in.
 *
 * @param about as in {@link Form}
 * @param values by the fields' names
 */
public record Submission(FormName form, String about, Map<String, String> values) {

    public Submission {
        values = Map.copyOf(values);
    }

    /** The same in words, as its conversation keeps it: what the form is, then a line for each field. */
    public String inWords() {
        String name = form.name().charAt(0)
                + form.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return Stream.concat(
                        Stream.of(about.isBlank() ? name : name + ": " + about),
                        values.entrySet().stream()
                                .filter(field -> !field.getValue().isBlank())
                                .sorted(Map.Entry.comparingByKey())
                                .map(field -> field.getKey().replace('_', ' ') + ": " + field.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
