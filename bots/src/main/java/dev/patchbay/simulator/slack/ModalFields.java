package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.simulator.SimulatedPlatform.Dialog;
import dev.patchbay.simulator.SimulatedPlatform.DialogField;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A modal as the person sees it who has it open. */
final class ModalFields {

    private ModalFields() {}

    /** @param errors what the last sending was refused for, by field */
    static Dialog dialog(JsonNode view, Map<String, String> errors) {
        List<DialogField> fields = StreamSupport.stream(view.path("blocks").spliterator(), false)
                .filter(block -> block.path("type").asText().equals("input"))
                .map(block -> field(block, errors))
                .toList();
        return new Dialog(text(view.path("title")), fields, "");
    }

    private static DialogField field(JsonNode block, Map<String, String> errors) {
        JsonNode element = block.path("element");
        String name = block.path("block_id").asText();
        String chosen = text(element.path("initial_option").path("text"));
        return new DialogField(
                name,
                text(block.path("label")),
                chosen.isEmpty() ? element.path("initial_value").asText() : chosen,
                options(element),
                ThreadDump.plain(errors.getOrDefault(name, "")));
    }

    private static List<String> options(JsonNode element) {
        return element.findValues("options").stream()
                .flatMap(options -> StreamSupport.stream(options.spliterator(), false))
                .map(option -> text(option.path("text")))
                .toList();
    }

    private static String text(JsonNode object) {
        return ThreadDump.plain(object.path("text").asText());
    }
}
