package dev.patchbay.model.chat;

import java.util.List;

/**
 * Questions to be filled in: a modal on chat platforms, a dialog on the web.
 *
 * @param about what the form was opened for; comes back with the submission
 * @param submit what the button says
 */
public record Form(FormName name, String about, String title, List<Field> fields, String submit) {

    public Form {
        fields = List.copyOf(fields);
    }

    /**
     * One question.
     *
     * @param name unique in its form
     * @param value what stands there already; empty for nothing
     * @param options what may be chosen; none where text is typed
     * @param longest characters that are taken
     */
    public record Field(
            String name, String label, Kind kind, String value, List<Option> options, boolean required, int longest) {

        public Field {
            options = List.copyOf(options);
        }
    }

    /** How a field is filled in. */
    public enum Kind {
        LINE,
        TEXT,
        CHOICE
    }

    /** Something that may be chosen. */
    public record Option(String value, String label) {}

    /** What is wrong with one field, in words its reader can act on. */
    public record FieldError(String field, String message) {}
}
