package dev.patchbay.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.Plan;
import java.io.UncheckedIOException;

/** A finding for the debug view: what it is and, of an answer from data, the validated plan as YAML. */
final class FindingOutline {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private FindingOutline() {}

    static String of(Finding finding) {
        String kind = finding.getClass().getSimpleName();
        return finding instanceof Finding.DataAnswered data
                ? kind + " from " + data.asked().dataset().name() + "\n" + of(data.answer())
                : kind;
    }

    private static String of(Answer answer) {
        return switch (answer) {
            case Answer.Answered done -> done.explanation().line() + "\n" + of(done.plan());
            case Answer.Unclear unclear -> "Unclear: " + unclear.question();
            case Answer.Unanswerable not -> "Unanswerable: " + not.reason();
        };
    }

    /** Every part of the plan that says something. */
    private static String of(Plan plan) {
        JsonNode tree = WireJson.mapper().valueToTree(plan);
        tree.properties()
                .removeIf(part -> part.getValue().isNull()
                        || part.getValue().isEmpty() && part.getValue().isContainerNode());
        try {
            return YAML.writeValueAsString(tree).strip();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
