package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.analytics.Plan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /** @param previous the plan of the answer before, which a follow-up ("and by region?") changes */
    public Interpretation interpret(Dataset dataset, String question, Optional<Plan> previous) {
        return interpreter(dataset).interpret(question, previous);
    }

    Interpreter interpreter(Dataset dataset) {
        return new Interpreter(lexicon(dataset), LocalDate.now(clock));
    }

    private Lexicon lexicon(Dataset dataset) {
        synchronized (lexicons) {
            Lexicon kept = lexicons.get(dataset.id());
            if (kept != null && kept.dataset().equals(dataset)) {
                return kept;
            }
            var built = new Lexicon(dataset);
            lexicons.put(dataset.id(), built);
            return built;
        }
    }
}
