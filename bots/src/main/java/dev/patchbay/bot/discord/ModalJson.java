package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.bot.discord.ActionId.DraftId;
import dev.patchbay.bot.discord.Drafts.Draft;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.Field;
import dev.patchbay.model.chat.Form.Kind;
import dev.patchbay.model.chat.Form.Option;
import java.util.List;

/** A form as modals of at most five fields each; a choice of more options than Discord lists is typed. */
final class ModalJson {

    private static final int LABEL = 18;
    private static final int SELECT = 3;
    private static final int INPUT = 4;
    private static final int LINE = 1;
    private static final int PARAGRAPH = 2;

    private ModalJson() {}

    /** One page of a draft, with what was typed. */
    static ObjectNode page(Draft draft, int page) {
        Form form = draft.form();
        String part = draft.pages() == 1 ? "" : " (%d of %d)".formatted(page + 1, draft.pages());
        String title = DiscordText.label(form.title(), DiscordLimits.MODAL_TITLE - part.length());
        ObjectNode modal = MessageJson.object()
                .put("custom_id", new DraftId(draft.id(), page).toString())
                .put("title", (title.isEmpty() ? "Form" : title) + part);
        ArrayNode fields = modal.putArray("components");
        int from = page * DiscordLimits.MODAL_FIELDS;
        form.fields()
                .subList(from, Math.min(form.fields().size(), from + DiscordLimits.MODAL_FIELDS))
                .forEach(field -> fields.add(labelled(field, draft.values().getOrDefault(field.name(), ""))));
        if (fields.isEmpty()) {
            fields.add(labelled(new Field("note", "Note", Kind.LINE, "", List.of(), false, 200), ""));
        }
        return modal;
    }

    /** What a field's value means: a choice that was typed or listed by its place is one of the options again. */
    static String meant(Field field, String given) {
        if (field.kind() != Kind.CHOICE) {
            return given;
        }
        List<Option> options = field.options();
        if (given.matches("option-\\d{1,4}")) {
            int index = Integer.parseInt(given.substring("option-".length()));
            return index < options.size() ? options.get(index).value() : given;
        }
        return options.stream()
                .filter(option -> option.label().equalsIgnoreCase(given.strip())
                        || option.value().equalsIgnoreCase(given.strip()))
                .map(Option::value)
                .findFirst()
                .orElse(given);
    }

    private static ObjectNode labelled(Field field, String value) {
        String label = DiscordText.label(field.label(), DiscordLimits.FIELD_LABEL);
        ObjectNode labelled = MessageJson.object().put("type", LABEL).put("label", label.isEmpty() ? "…" : label);
        if (DiscordText.line(field.label()).length() > DiscordLimits.FIELD_LABEL) {
            labelled.put("description", DiscordText.label(field.label(), DiscordLimits.OPTION_TEXT));
        }
        boolean listed = field.kind() == Kind.CHOICE
                && !field.options().isEmpty()
                && field.options().size() <= DiscordLimits.OPTIONS;
        labelled.set("component", listed ? select(field, value) : input(field, value));
        return labelled;
    }

    private static ObjectNode input(Field field, String value) {
        int longest = Math.clamp(field.longest(), 1, DiscordLimits.FIELD_TEXT);
        ObjectNode input = MessageJson.object()
                .put("type", INPUT)
                .put("custom_id", field.name())
                .put("style", field.kind() == Kind.TEXT ? PARAGRAPH : LINE)
                .put("required", field.required())
                .put("max_length", longest);
        String shown = field.kind() == Kind.TEXT ? PlainText.clean(value) : DiscordText.line(value);
        if (!shown.isBlank()) {
            input.put("value", PlainText.cut(shown, longest));
        }
        if (field.kind() == Kind.CHOICE && !field.options().isEmpty()) {
            String some = String.join(
                    ", ", field.options().stream().map(Option::label).limit(10).toList());
            input.put("placeholder", DiscordText.label("One of " + some, DiscordLimits.OPTION_TEXT));
        }
        return input;
    }

    private static ObjectNode select(Field field, String value) {
        ObjectNode select = MessageJson.object()
                .put("type", SELECT)
                .put("custom_id", field.name())
                .put("required", field.required());
        if (!field.required()) {
            select.put("min_values", 0);
        }
        ArrayNode options = select.putArray("options");
        boolean sayable = sayable(field.options());
        for (Option option : field.options()) {
            String label = DiscordText.label(option.label(), DiscordLimits.OPTION_TEXT);
            ObjectNode listed = options.addObject()
                    .put("label", label.isEmpty() ? "–" : label)
                    .put("value", sayable ? option.value() : "option-" + (options.size() - 1));
            if (option.value().equals(value) && !value.isEmpty()) {
                listed.put("default", true);
            }
        }
        return select;
    }

    /** Whether the options' own values can stand in Discord's list. */
    private static boolean sayable(List<Option> options) {
        return options.stream().map(Option::value).distinct().count() == options.size()
                && options.stream()
                        .map(Option::value)
                        .allMatch(value -> value.matches("[\\w .-]{1,100}") && value.equals(value.strip()));
    }
}
