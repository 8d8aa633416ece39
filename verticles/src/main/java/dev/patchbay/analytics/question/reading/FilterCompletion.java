package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rows a draft is about, together with those that were chosen before. */
final class FilterCompletion {

    private final Lexicon lexicon;
    private final Draft draft;
    private final Optional<Plan> previous;
    private final DateChoice dates;

    FilterCompletion(Lexicon lexicon, Draft draft, Optional<Plan> previous, DateChoice dates) {
        this.lexicon = lexicon;
        this.draft = draft;
        this.previous = previous;
        this.dates = dates;
    }

    List<Filter> filters(List<Grouping> groups, Optional<Aggregate> summary) {
        var filters = new ArrayList<Filter>();
        if (!draft.everything) {
            previous.map(Plan::filters).orElse(List.of()).stream()
                    .filter(old -> draft.filters.stream().noneMatch(f -> replaces(f, old)))
                    .filter(old -> !opened(old, groups))
                    .forEach(filters::add);
        }
        List<Filter> part = draft.part();
        Stream.of(
                        draft.filters.stream().filter(f -> !part.contains(f)).map(this::besides),
                        weekdays().stream(),
                        events(groups).stream(),
                        named(groups, summary))
                .flatMap(f -> f)
                .filter(f -> !filters.contains(f))
                .forEach(filters::add);
        return filters;
    }

    private Optional<Filter> weekdays() {
        return draft.weekdays.flatMap(
                days -> dates.column(Optional.empty()).map(d -> new Filter.Weekdays(d, days, draft.weekdaysLeftOut)));
    }

    /** "Renewals by vendor" are of the rows that have a date of renewal, where no days say so. */
    private Optional<Filter> events(List<Grouping> groups) {
        return draft.date
                .filter(date -> draft.events && draft.windows.isEmpty())
                .filter(date -> groups.stream().noneMatch(g -> g.column().equals(date.name())))
                .map(date -> new Filter.Missing(date.name(), true));
    }

    /** Rows without a customer are no customer: they would be one more in the average. */
    private Stream<Filter> named(List<Grouping> groups, Optional<Aggregate> summary) {
        return groups.stream()
                .filter(g -> summary.filter(s -> s == Aggregate.AVERAGE).isPresent() && draft.rank.isEmpty())
                .filter(Grouping.ByValue.class::isInstance)
                .flatMap(g -> lexicon.dataset().column(g.column()).stream())
                .filter(c -> c.nulls() > 0)
                .map(c -> new Filter.Missing(c.name(), true));
    }

    /** "desktops too" are those and the laptops before. */
    private Filter besides(Filter added) {
        Stream<String> before = draft.also
                ? previous.stream()
                        .flatMap(p -> p.filters().stream())
                        .filter(old -> replaces(added, old) && old.column().equals(added.column()))
                        .filter(Filter.OneOf.class::isInstance)
                        .flatMap(old -> ((Filter.OneOf) old).values().stream())
                : Stream.empty();
        return added instanceof Filter.OneOf one
                ? new Filter.OneOf(
                        one.column(),
                        Stream.concat(before, one.values().stream()).distinct().toList(),
                        one.negated())
                : added;
    }

    /** One choice takes the place of another of its kind, and of its opposite: "open tickets", "and closed ones?" */
    private boolean replaces(Filter filter, Filter old) {
        return filter.opposite().equals(old) || ofItsKind(filter, old);
    }

    private boolean ofItsKind(Filter filter, Filter old) {
        return (filter.column().equals(old.column()) || service(filter) && service(old))
                && filter.negated() == old.negated()
                && filter.getClass() == old.getClass();
    }

    /** A service is called by its code in one column, and by its name in another. */
    private boolean service(Filter filter) {
        return lexicon.dataset()
                .column(filter.column())
                .filter(lexicon::service)
                .isPresent();
    }

    /** "Only EC2", then "by service": the one service would be the only group. */
    private boolean opened(Filter old, List<Grouping> groups) {
        boolean regrouped = previous.map(p -> !p.groups().equals(groups)).orElse(false);
        return regrouped
                && old instanceof Filter.OneOf one
                && !one.negated()
                && one.values().size() == 1
                && groups.stream().anyMatch(g -> g.column().equals(one.column()));
    }
}
