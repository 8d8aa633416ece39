package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.dataset.MixedAmounts;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads names of columns, values and steps of time: what is asked for, chosen or grouped by. */
final class NameReader {

    private final Context context;
    private final FilterReader filters;
    private final MeasureReader measures;
    private final QuantityReader quantities;
    private final StateReader states;
    private final QualityReader qualities;

    NameReader(Context context, FilterReader filters, MeasureReader measures) {
        this.context = context;
        this.filters = filters;
        this.measures = measures;
        this.states = new StateReader(context);
        this.qualities = new QualityReader(context);
        this.quantities = new QuantityReader(context, measures);
    }

    void column(Span span, List<ColumnMatch> matches) {
        context.draft.aboutData = true;
        List<ColumnMatch> numeric = Lexicon.best(matches, ColumnMatch::numeric);
        List<ColumnMatch> other = Lexicon.best(matches, m -> !m.numeric());
        boolean number = other.isEmpty()
                || !context.counting
                        && !numeric.isEmpty()
                        && numeric.get(0).score() > other.get(0).score() - 0.1;
        if (number && numeric.size() > 1) {
            context.draft.problems.add(new Problem.AmbiguousColumn(span, numeric));
        } else if (number) {
            int measured = context.draft.measures.size();
            measures.numeric(span, numeric.get(0).column());
            boolean howMuch = context.counting && context.draft.measures.size() > measured;
            context.draft.counted &= !howMuch;
            context.counting = false;
        } else {
            other(span, matches, other);
        }
    }

    private void other(Span span, List<ColumnMatch> matches, List<ColumnMatch> best) {
        boolean wasNegated = context.takeNegated();
        int chosen = context.draft.filters.size();
        var choosing = matches.stream().filter(m -> !m.numeric() && !m.date()).toList();
        if (!choosing.isEmpty()
                && filters.ofColumn(best.get(0).date() ? choosing : ordered(best, choosing), wasNegated)) {
            allBut(span, chosen);
            return;
        }
        if (best.size() > 1) {
            context.draft.problems.add(new Problem.AmbiguousColumn(span, best));
            return;
        }
        Column column = best.get(0).column();
        if (MixedAmounts.in(column)) {
            context.draft.problems.add(new Problem.NotNumbers(column));
        } else if (column.distinct() == 0 && !wasNegated) {
            context.draft.problems.add(new Problem.EmptyColumn(column));
        } else if (states.notDone(column, wasNegated) || states.done(span, column, wasNegated)) {
            return;
        } else if (column.role() == ColumnRole.DATE) {
            states.date(span, column);
        } else if (wasNegated && filters.flag(column, true)) {
            return;
        } else if (wasNegated) {
            context.draft.filters.add(new Filter.Missing(column.name(), false));
        } else if (context.counting) {
            context.counting = false;
            context.draft.counted = false;
            context.draft.measures.add(Measure.of(
                    Aggregate.COUNT_DISTINCT, context.identity(span, column).name()));
        } else if (column.role() == ColumnRole.TAG && having()) {
            context.draft.filters.add(new Filter.Missing(column.name(), true));
        } else if (!filters.flag(column, false) && !namesAnother(span)) {
            name(span, new Target.Value(context.grouped(span, column), context.plural(span)));
        }
    }

    /** "With team" has some team; "cost by team" is of each. */
    private boolean having() {
        return context.cursor
                .before()
                .filter(s -> s.is(Meaning.Link.class)
                        && context.cursor.words(s).get(0).lower().matches("with|has|have|having"))
                .isPresent();
    }

    /** "Of subscription abc" where abc is no subscription: what follows is not grouped by what it is not. */
    private boolean namesAnother(Span span) {
        boolean linked =
                context.cursor.before().filter(s -> s.is(Meaning.Link.class)).isPresent();
        return linked
                && !context.plural(span)
                && context.cursor
                        .peek()
                        .filter(next -> context.cursor.touches(span, next) && next.is(Meaning.Values.class))
                        .isPresent();
    }

    /** "services other than EC2" are services, the others. */
    private void allBut(Span span, int filtersBefore) {
        boolean added = context.draft.filters.size() > filtersBefore;
        if (!context.where
                && !context.counting
                && added
                && context.plural(span)
                && context.draft.filters.getLast() instanceof Filter.OneOf one
                && (one.negated()
                        || context.draft.rank.isPresent() && one.values().size() > 1)) {
            context.lexicon
                    .dataset()
                    .column(one.column())
                    .ifPresent(column -> name(span, new Target.Value(column, true)));
        }
    }

    private static List<ColumnMatch> ordered(List<ColumnMatch> best, List<ColumnMatch> all) {
        return Stream.concat(best.stream(), all.stream().filter(m -> !best.contains(m)))
                .filter(m -> !m.date())
                .toList();
    }

    void name(Span span, Target target) {
        context.draft.aboutData = true;
        context.draft.named.add(target);
        context.named(target instanceof Target.Value value ? Optional.of(value) : Optional.empty(), span);
    }

    void value(Span span, List<ValueMatch> matches) {
        if (qualities.judges(span)) {
            return;
        }
        context.draft.aboutData = true;
        Optional<Span> next = context.cursor.peek();
        boolean rows =
                context.cursor.before().filter(s -> s.is(Meaning.Rows.class)).isPresent();
        boolean dated = next.isPresent()
                && (next.get().is(Meaning.Days.class)
                        || next.get().is(Meaning.EveryStep.class)
                        || rows && context.daysFollow()
                        || next.get().is(Meaning.Rows.class) && context.timeFollows());
        Optional<Column> date = context.lexicon.columns(context.cursor.words(span)).stream()
                .filter(ColumnMatch::date)
                .map(ColumnMatch::column)
                .findFirst();
        if (date.isPresent() && called(date.get(), span) && states.happened(date.get(), span)) {
            context.negated = false;
            return;
        }
        if (dated && date.isPresent()) {
            context.draft.date = date;
            if (!called(date.get(), span)) {
                filters.values(span, matches, context.negated);
            }
        } else if (context.cursor.words(span).get(0).is("hours") && afterRank()) {
            name(span, new Target.Time(Grain.HOUR, Optional.empty(), true));
        } else if (quantities.usage(span, matches)) {
            quantities.used(span, matches);
        } else {
            filters.values(span, matches, context.negated);
        }
        context.negated = context.negated && next.equals(context.cursor.peek()) && listed(matches);
    }

    /** "Not EC2 or S3" leaves both out; "not EC2, only in Ireland" leaves out but the first. */
    private boolean listed(List<ValueMatch> matches) {
        int joined = context.cursor.run(Meaning.Joined.class);
        return joined > 0
                && context.cursor
                        .peek(joined)
                        .map(Span::meaning)
                        .filter(m -> m instanceof Meaning.Values values
                                && values.matches().stream().anyMatch(v -> matches.stream()
                                        .anyMatch(one -> one.column().equals(v.column()))))
                        .isPresent();
    }

    /** "shipped" is what a ship date is called; "closed", of a date of resolving, says the status as well. */
    private boolean called(Column date, Span span) {
        String said = context.cursor.words(span).get(0).lower();
        return Text.split(date.name()).stream().anyMatch(said::startsWith);
    }

    /** "busiest hours" are hours, though a unit is called so too. */
    private boolean afterRank() {
        return context.cursor
                .before()
                .filter(s -> s.is(Meaning.Superlative.class) || s.is(Meaning.Ranked.class))
                .isPresent();
    }

    /** "hours worked" where minutes worked are kept. */
    private Optional<Column> keptOtherwise(Span span, Grain grain) {
        Optional<Span> next =
                context.cursor.peek().filter(n -> context.plural(span) && context.cursor.touches(span, n));
        return next.map(this::namedBy)
                .flatMap(matches ->
                        Lexicon.best(matches, ColumnMatch::numeric).stream().findFirst())
                .map(ColumnMatch::column)
                .filter(column -> {
                    List<String> name = Text.split(column.name()).stream()
                            .map(Text::singular)
                            .toList();
                    return !name.contains(grain.name().toLowerCase(Locale.ROOT))
                            && Stream.of("second", "minute", "hour", "day").anyMatch(name::contains);
                });
    }

    /** "spent" names the minutes spent, though it is said of costs as well. */
    private List<ColumnMatch> namedBy(Span span) {
        return switch (span.meaning()) {
            case Meaning.Columns columns -> columns.matches();
            case Meaning.MainCost ignored -> context.lexicon.columns(context.cursor.words(span));
            default -> List.of();
        };
    }

    /** A step of time, unless a column of amounts is measured in it: "EC2 hours". */
    void step(Span span, Grain grain) {
        boolean ranked = context.draft.rank.isPresent()
                && context.cursor
                        .before()
                        .filter(s -> s.is(Meaning.GroupBy.class))
                        .isEmpty();
        Optional<Column> kept = keptOtherwise(span, grain);
        if (kept.isPresent()) {
            context.draft.problems.add(new Problem.Beyond("the " + kept.get().label() + " in "
                    + context.cursor.words(span).get(0).lower()));
            return;
        }
        List<Column> amounts = ranked || !context.plural(span) ? List.of() : context.amountsIn(span);
        boolean hours = grain == Grain.HOUR
                && context.plural(span)
                && context.draft.rank.isEmpty()
                && !context.costed
                && context.usage().isPresent();
        if (amounts.isEmpty() && hours) {
            context.draft.aboutData = true;
            quantities.used(span, List.of());
        } else if (amounts.isEmpty() && context.counting) {
            context.draft.problems.add(new Problem.Beyond("a number of hours, days or months"));
        } else if (amounts.isEmpty()) {
            name(span, new Target.Time(grain, Optional.empty(), context.plural(span)));
        } else {
            context.draft.counted &= !context.counting;
            column(span, amounts.stream().map(c -> new ColumnMatch(c, 1)).toList());
        }
    }
}
