package dev.patchbay.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import java.util.List;
import java.util.Optional;

/** A form as a modal (docs.slack.dev, "Views" and "Input block"). A field is a block of its name. */
final class FormView {

    private static final String CALLBACK = "form:";
    private static final String VALUE = "value";

    private FormView() {}

    /** The form a view of ours shows. */
    static Optional<FormName> form(String callback) {
        return callback.startsWith(CALLBACK) ? ActionId.form(callback.substring(CALLBACK.length())) : Optional.empty();
    }

    /** @param place where what comes of it is answered */
    static ObjectNode of(Form form, Place place) {
        ObjectNode view = BlockKit.object().put("type", "modal").put("callback_id", CALLBACK + form.name());
        view.put("private_metadata", new Private(place, form.about()).write());
        view.set("title", label(form.title(), "Patchbay", SlackLimits.VIEW_TITLE));
        view.set("submit", label(form.submit(), "Send", SlackLimits.VIEW_TITLE));
        view.set("close", label("Cancel", "Cancel", SlackLimits.VIEW_TITLE));
        ArrayNode blocks = view.putArray("blocks");
        for (Form.Field field : form.fields()) {
            if (blocks.size() + 2 <= SlackLimits.VIEW_BLOCKS) {
                blocks.addAll(field(field));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(BlockKit.section("There is nothing to fill in."));
        }
        return view;
    }

    private static List<ObjectNode> field(Form.Field field) {
        ObjectNode block = BlockKit.object().put("type", "input").put("block_id", field.name());
        block.put("optional", !field.required());
        block.set("label", label(field.label(), field.name(), SlackLimits.INPUT_LABEL));
        boolean choice = field.kind() == Form.Kind.CHOICE && !field.options().isEmpty();
        block.set("element", choice ? select(field) : input(field));
        boolean cut = !choice && field.value().length() > longest(field);
        return cut ? List.of(block, BlockKit.context("Only the beginning of the text fits here.")) : List.of(block);
    }

    private static ObjectNode input(Form.Field field) {
        ObjectNode input = BlockKit.object().put("type", "plain_text_input").put("action_id", VALUE);
        input.put("multiline", field.kind() == Form.Kind.TEXT).put("max_length", longest(field));
        String value = PlainText.cut(PlainText.clean(field.value()), longest(field));
        return value.isEmpty() ? input : input.put("initial_value", value);
    }

    private static int longest(Form.Field field) {
        return Math.clamp(field.longest(), 1, SlackLimits.INPUT_LENGTH);
    }

    /** A hundred options at most stand in one list; more are put in groups of a hundred. */
    private static ObjectNode select(Form.Field field) {
        ObjectNode select = BlockKit.object().put("type", "static_select").put("action_id", VALUE);
        List<ObjectNode> options = field.options().stream()
                .limit((long) SlackLimits.OPTIONS * SlackLimits.OPTIONS)
                .map(FormView::option)
                .toList();
        if (options.size() <= SlackLimits.OPTIONS) {
            select.set("options", BlockKit.array().addAll(options));
        } else {
            select.set("option_groups", groups(options));
        }
        options.stream()
                .filter(option -> !field.value().isEmpty()
                        && option.path("value").asText().equals(field.value()))
                .findFirst()
                .ifPresent(option -> select.set("initial_option", option));
        return select;
    }

    private static ArrayNode groups(List<ObjectNode> options) {
        ArrayNode groups = BlockKit.array();
        for (int start = 0; start < options.size(); start += SlackLimits.OPTIONS) {
            int end = Math.min(options.size(), start + SlackLimits.OPTIONS);
            ObjectNode group = groups.addObject();
            group.set("label", BlockKit.plain((start + 1) + " to " + end));
            group.set("options", BlockKit.array().addAll(options.subList(start, end)));
        }
        return groups;
    }

    private static ObjectNode option(Form.Option option) {
        ObjectNode shown = BlockKit.object();
        shown.set("text", label(option.label(), option.value(), SlackLimits.OPTION_TEXT));
        return shown.put("value", PlainText.cut(option.value(), SlackLimits.OPTION_VALUE));
    }

    private static ObjectNode label(String wanted, String otherwise, int limit) {
        String text = SlackText.line(wanted, limit);
        return BlockKit.plain(text.isEmpty() ? SlackText.line(otherwise, limit) : text);
    }

    /**
     * What a view carries along unseen.
     *
     * @param about cut to what fits beside the place
     */
    record Private(Place place, String about) {

        String write() {
            ObjectNode kept = BlockKit.object().put("space", place.space()).put("channel", place.channel());
            kept.put("thread", place.thread());
            String fitting = about;
            kept.put("about", fitting);
            while (kept.toString().length() > SlackLimits.PRIVATE_METADATA) {
                fitting = PlainText.cut(fitting, fitting.length() * 3 / 4);
                kept.put("about", fitting);
            }
            return kept.toString();
        }

        static Optional<Private> read(String written) {
            try {
                JsonNode kept = WireJson.mapper().readTree(written);
                return kept == null || !kept.hasNonNull("channel")
                        ? Optional.empty()
                        : Optional.of(new Private(
                                new Place(
                                        Platform.SLACK,
                                        kept.path("space").asText(),
                                        kept.path("channel").asText(),
                                        kept.path("thread").asText()),
                                kept.path("about").asText()));
            } catch (JsonProcessingException notOurs) {
                return Optional.empty();
            }
        }
    }
}
