package dev.patchbay.analytics;

import dev.patchbay.analytics.chart.ChartChooser;
import dev.patchbay.analytics.dataset.Currencies;
import dev.patchbay.analytics.dataset.DatasetReader;
import dev.patchbay.analytics.dataset.Engine;
import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.analytics.query.QueryEngine;
import dev.patchbay.analytics.query.QueryResult;
import dev.patchbay.analytics.query.ValueLookup;
import dev.patchbay.analytics.question.AnswerWriter;
import dev.patchbay.analytics.question.Interpretation;
import dev.patchbay.analytics.question.QuestionParser;
import dev.patchbay.analytics.question.schema.ValueSource;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.failure.Failure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * From a file and a question in plain words to an answer: read, understood, computed, worded, drawn. The chat and the
 * command line both ask here, so that both say the same. Safe for many threads; every call blocks.
 */
public final class Analyst {

    private final DatasetReader reader;
    private final QuestionParser parser;
    private final QueryEngine queries = new QueryEngine();
    private final AnswerWriter writer;

    /**
     * @param lake the directory that holds what is stored of datasets
     * @param clock gives the day that "last month" is counted from
     */
    public Analyst(Engine engine, Path lake, Clock clock) {
        this.parser = new QuestionParser(clock);
        this.reader = new DatasetReader(engine, lake, parser::suggestions);
        this.writer = new AnswerWriter(parser);
    }

    /**
     * Reads a file, which must stay until the dataset is stored or closed.
     *
     * @param name what people call the file
     * @param progress told what is being done, in a few words
     * @throws Failure {@code file_unreadable}, {@code file_unsupported} or {@code file_too_large}
     */
    public LoadedDataset read(Path file, String name, DatasetId id, Consumer<String> progress) {
        return reader.read(file, name, id, progress);
    }

    /**
     * Answers a question, or asks back, or says why not.
     *
     * @param previous the plan of the answer before, which a follow-up changes; one over another dataset helps where
     *     its columns are here too
     * @throws Failure {@code query_too_heavy}
     */
    public Answer ask(LoadedDataset loaded, String question, Optional<Plan> previous, Consumer<String> progress) {
        Dataset dataset = loaded.dataset();
        Optional<Plan> before = previous.flatMap(plan -> OtherDataset.plan(plan, dataset));
        var values = new ValueLookup(loaded, ValueSource.MOST);
        return switch (parser.interpret(dataset, question, before, values::holding)) {
            case Interpretation.Understood understood -> {
                progress.accept(understood.plan().groups().isEmpty() ? "adding up" : "grouping");
                yield answer(loaded, understood);
            }
            case Interpretation.Unclear unclear -> unanswered(unclear);
            case Interpretation.NotInData missing -> unanswered(missing);
        };
    }

    private Answer answer(LoadedDataset loaded, Interpretation.Understood understood) {
        QueryResult result = queries.run(loaded, understood.plan());
        Dataset dataset = loaded.dataset();
        Optional<Interpretation> nothing = result.rowsUsed() > 0
                ? Optional.empty()
                : parser.withoutRows(
                        dataset,
                        understood.plan(),
                        plan -> queries.run(loaded, plan).rowsUsed() > 0);
        return nothing.map(Analyst::unanswered).orElseGet(() -> answer(dataset, understood, result));
    }

    private static Answer unanswered(Interpretation interpretation) {
        return switch (interpretation) {
            case Interpretation.Understood ignored -> throw new IllegalArgumentException("a plan has an answer");
            case Interpretation.Unclear unclear -> new Answer.Unclear(unclear.question(), unclear.choices());
            case Interpretation.NotInData missing -> new Answer.Unanswerable(missing.reason(), missing.suggestions());
        };
    }

    private Answer answer(Dataset dataset, Interpretation.Understood understood, QueryResult result) {
        AnswerWriter.Written written = writer.write(dataset, understood, result);
        Optional<ChartSpec> chart = ChartChooser.choose(
                dataset,
                understood.plan(),
                result.table(),
                written.explanation().filters());
        return new Answer.Answered(
                understood.plan(),
                written.explanation(),
                result.table(),
                written.text() + instead(understood.plan(), chart) + currencies(dataset, understood.plan()),
                chart,
                understood.confidence(),
                written.suggestions());
    }

    private static String currencies(Dataset dataset, Plan plan) {
        return Currencies.warning(dataset, plan).map(warning -> " " + warning).orElse("");
    }

    /** Says it when the chart is not of the kind that was asked for. */
    private static String instead(Plan plan, Optional<ChartSpec> chart) {
        return plan.chart()
                .filter(asked -> chart.isPresent() && chart.get().type() != asked)
                .map(asked -> asked == ChartType.LINE
                        ? " A line joins steps of time; names stand side by side as bars."
                        : " Only positive parts of a whole make a "
                                + asked.name().toLowerCase(Locale.ROOT) + "; the chart shows them otherwise.")
                .orElse("");
    }
}
