package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.util.List;
import java.util.Optional;

/** Which column of dates a question means: the one it names, the one before, or the main one. */
final class DateChoice {

    private final Lexicon lexicon;
    private final Draft draft;
    private final Optional<Plan> previous;
    private final List<Problem> problems;

    /** @param problems takes what stands in the way */
    DateChoice(Lexicon lexicon, Draft draft, Optional<Plan> previous, List<Problem> problems) {
        this.lexicon = lexicon;
        this.draft = draft;
        this.previous = previous;
        this.problems = problems;
    }

    Optional<String> column(Optional<Column> said) {
        Optional<String> column = said.or(() -> draft.date)
                .map(Column::name)
                .or(() -> previous.flatMap(Plan::window).map(Window::column))
                .or(() -> lexicon.mainDate().map(Column::name));
        if (column.isEmpty()) {
            problems.add(new Problem.NoDates());
        }
        return column;
    }

    /** Whether it is the column whose first and last day are known. */
    boolean main(String date) {
        return lexicon.mainDate().filter(c -> c.name().equals(date)).isPresent();
    }

    /** The column, if its dates are days without hours. */
    Optional<Column> wholeDays(String date) {
        return lexicon.dataset().column(date).filter(c -> c.type() == ColumnType.DATE);
    }
}
