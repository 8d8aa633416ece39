package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueSource;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.analytics.Plan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * From words to a plan, by rules alone: the same question over the same dataset on the same day always gives the
 * same plan. Safe for use by many threads; keeps what it learned of the datasets asked last.
 */
public final class QuestionParser {

    private static final int LEXICONS_KEPT = 32;

    private final Clock clock;
    private final Map<DatasetId, Lexicon> lexicons = new LinkedHashMap<>(LEXICONS_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<DatasetId, Lexicon> eldest) {
            return size() > LEXICONS_KEPT;
        }
    };

    /** @param clock gives the day, in its own zone, that "today" and "last month" are counted from */
    public QuestionParser(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param previous the plan of the answer before, which a follow-up ("and by region?") changes
     * @param source asked for values that the dataset does not keep
     */
    public Interpretation interpret(Dataset dataset, String question, Optional<Plan> previous, ValueSource source) {
        return interpreter(dataset).knowing(question, source).interpret(question, previous);
    }

    /** The first questions worth asking a new dataset: at most five, each understood, the most telling first. */
    public List<String> suggestions(Dataset dataset) {
        return Suggestions.of(interpreter(dataset));
    }

    /**
     * What to say where no row passes the conditions of a plan; empty where none is an answer.
     *
     * @param holds whether any row passes another plan's conditions
     */
    public Optional<Interpretation> withoutRows(Dataset dataset, Plan plan, Predicate<Plan> holds) {
        return NoRows.unanswered(plan)
                ? Optional.of(new NoRows(interpreter(dataset)).of(plan, holds))
                : Optional.empty();
    }

    Interpreter interpreter(Dataset dataset) {
        return new Interpreter(lexicon(dataset), LocalDate.now(clock));
    }

    private Lexicon lexicon(Dataset dataset) {
        synchronized (lexicons) {
            Lexicon kept = lexicons.get(dataset.id());
            if (kept != null
                    && kept.dataset().withSuggestions(dataset.suggestions()).equals(dataset)) {
                return kept;
            }
            var built = new Lexicon(dataset);
            lexicons.put(dataset.id(), built);
            return built;
        }
    }
}
