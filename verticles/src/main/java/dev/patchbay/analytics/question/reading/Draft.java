package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What a question says so far, before anything is assumed; filled by {@link Reader}, one for each question. */
public final class Draft {

    /** An order asked for. */
    public record Rank(Optional<Integer> count, boolean largest, boolean alwaysGroups) {}

    final List<Measure> measures = new ArrayList<>();
    final List<Target> groups = new ArrayList<>();
    /** Columns named without "by": groups if there is something to measure. */
    final List<Target> named = new ArrayList<>();

    final List<Filter> filters = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    Optional<Aggregate> aggregate = Optional.empty();
    Optional<DateRange> window = Optional.empty();
    Optional<Column> date = Optional.empty();
    Optional<Rank> rank = Optional.empty();
    Optional<ChartType> chart = Optional.empty();
    boolean counted;
    boolean rows;
    boolean also;
    boolean instead;
    boolean everything;
    boolean versus;
    /** Whether groups cut finer what was cut before. */
    boolean further;
    /** "3 services": how many groups, said apart from the order. */
    Optional<Integer> number = Optional.empty();

    /** Whether anything of the data itself was named. */
    boolean aboutData;

    private final BitSet read = new BitSet();
    private final BitSet unread = new BitSet();

    Draft() {}

    /** Marks a span's words as not understood after all. */
    void unread(Span span) {
        unread.set(span.from(), span.until());
    }

    /** Words of spans that found no place in the reading. */
    public BitSet unread() {
        return unread;
    }

    void negateLastFilter() {
        if (!filters.isEmpty()) {
            filters.set(
                    filters.size() - 1,
                    switch (filters.getLast()) {
                        case Filter.OneOf one -> new Filter.OneOf(one.column(), one.values(), !one.negated());
                        case Filter.Contains text -> new Filter.Contains(text.column(), text.text(), !text.negated());
                        case Filter.Compare number ->
                            new Filter.Compare(
                                    number.column(), number.comparison(), number.number(), !number.negated());
                        case Filter.Missing missing -> new Filter.Missing(missing.column(), !missing.negated());
                    });
        }
    }

    /** Marks words as understood that no span covers. */
    void read(int from, int until) {
        read.set(from, until);
    }

    /** Words understood though no span covers them. */
    public BitSet read() {
        return read;
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<String> notes() {
        return notes;
    }

    public Optional<DateRange> window() {
        return window;
    }

    /** Whether rows were asked to be counted, or named. */
    boolean countsRows() {
        return counted || rows;
    }

    public boolean aboutData() {
        return aboutData;
    }

    /** Whether it says anything that could change a plan. */
    public boolean changesSomething() {
        return window.isPresent()
                || rank.isPresent()
                || chart.isPresent()
                || aggregate.isPresent()
                || everything
                || counted;
    }

    /** Whether it says what to measure. */
    boolean measured() {
        return !measures.isEmpty() || counted || rows;
    }

    /** One filter for each column and sense: values named one after another are alternatives. */
    void filter(Filter added) {
        if (added instanceof Filter.OneOf more) {
            for (int place = 0; place < filters.size(); place++) {
                if (filters.get(place) instanceof Filter.OneOf one
                        && one.column().equals(more.column())
                        && one.negated() == more.negated()) {
                    var values = new ArrayList<>(one.values());
                    more.values().stream().filter(v -> !values.contains(v)).forEach(values::add);
                    filters.set(place, new Filter.OneOf(one.column(), values, one.negated()));
                    return;
                }
            }
        }
        if (!filters.contains(added)) {
            filters.add(added);
        }
    }
}
