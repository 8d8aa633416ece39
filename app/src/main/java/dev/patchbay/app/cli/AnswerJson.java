package dev.patchbay.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.Window;
import dev.patchbay.model.failure.Failure;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An answer as one line of JSON. Every key is always there, null where there is nothing; numbers are exact.
 *
 * @param id as the question had it
 * @param columns titles: the groups, then the measures
 * @param rows a cell for each column: a number, a text, or null
 * @param text what a person is told, whatever became of the question
 * @param clarification what to ask instead, when the question was not answered
 * @param warnings what to know of the file: rows repaired or left out, mixed currencies, missing values; a sentence each
 */
record AnswerJson(
        JsonNode id,
        String question,
        Explained plan,
        List<String> columns,
        List<List<Object>> rows,
        String text,
        Chart chart,
        Double confidence,
        Clarification clarification,
        List<String> warnings) {

    /** Many readers of JSON take "3.702E-7" for an approximate number; 0.0000003702 is seen to be exact. */
    private static final ObjectWriter LINE =
            WireJson.mapper().writer().with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

    /** The plan with what it came to. */
    record Explained(
            String line,
            String formula,
            long rowsUsed,
            long rowsTotal,
            List<Measure> measures,
            List<Grouping> groups,
            List<Filter> filters,
            Optional<Window> window,
            Ordering order,
            Optional<Integer> limit) {}

    /** {@code x} and {@code y} say what runs along the axes. */
    record Chart(String type, String x, String y, List<Series> series, String title) {}

    record Series(String name, List<Point> points) {}

    record Point(String x, @JsonInclude BigDecimal y) {}

    /** {@code choices} are whole questions that can be asked as they are. */
    record Clarification(String question, List<String> choices) {}

    static AnswerJson of(JsonNode id, String question, AskedFiles.Asked asked) {
        return switch (asked.answer()) {
            case Answer.Answered answered -> of(id, question, answered, asked.warnings());
            case Answer.Unclear unclear ->
                unanswered(
                        id,
                        question,
                        unclear.question(),
                        unclear.choices().stream().map(Answer.Choice::question).toList(),
                        asked.warnings());
            case Answer.Unanswerable no -> unanswered(id, question, no.reason(), no.suggestions(), asked.warnings());
        };
    }

    /** A question that could not even be asked. */
    static AnswerJson of(JsonNode id, String question, Failure failure) {
        return unanswered(id, question, FailureText.of(failure), List.of(), List.of());
    }

    String line() {
        try {
            return LINE.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnswerJson of(JsonNode id, String question, Answer.Answered answer, List<String> warnings) {
        return new AnswerJson(
                id,
                question,
                explained(answer),
                answer.table().columns().stream()
                        .map(ResultTable.Heading::title)
                        .toList(),
                rows(answer.table()),
                answer.text(),
                answer.chart().map(AnswerJson::chart).orElse(null),
                answer.confidence(),
                null,
                warnings);
    }

    private static AnswerJson unanswered(
            JsonNode id, String question, String text, List<String> choices, List<String> warnings) {
        return new AnswerJson(
                id, question, null, null, null, text, null, null, new Clarification(text, choices), warnings);
    }

    private static Explained explained(Answer.Answered answer) {
        Plan plan = answer.plan();
        return new Explained(
                answer.explanation().line(),
                answer.explanation().formula(),
                answer.explanation().rowsUsed(),
                answer.explanation().rowsTotal(),
                plan.measures(),
                plan.groups(),
                plan.filters(),
                plan.window(),
                plan.order(),
                plan.limit());
    }

    private static List<List<Object>> rows(ResultTable table) {
        return table.rows().stream()
                .map(row -> {
                    List<Object> cells = new ArrayList<>();
                    for (int i = 0; i < row.size(); i++) {
                        cells.add(
                                table.columns().get(i).numeric()
                                        ? row.get(i).number()
                                        : row.get(i).text());
                    }
                    return cells;
                })
                .toList();
    }

    private static Chart chart(ChartSpec spec) {
        List<Series> series = spec.series().stream()
                .map(line -> new Series(
                        line.name(),
                        IntStream.range(0, spec.categories().size())
                                .mapToObj(i -> new Point(
                                        spec.categories().get(i), line.values().get(i)))
                                .toList()))
                .toList();
        return new Chart(
                spec.type().name().toLowerCase(Locale.ROOT), spec.xTitle(), spec.yTitle(), series, spec.title());
    }
}
