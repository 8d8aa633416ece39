package dev.patchbay.analytics.question;

import dev.patchbay.analytics.query.NumberText;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Filter;
import java.util.List;

/** Which rows count, in the words of a dataset. */
final class FilterText {

    private static final int MOST_NAMED = 5;

    private final Dataset dataset;

    FilterText(Dataset dataset) {
        this.dataset = dataset;
    }

    /** "service is AmazonEC2". */
    String condition(Filter filter) {
        String column = label(filter.column());
        String not = filter.negated() ? "not " : "";
        return switch (filter) {
            case Filter.OneOf one -> column + " is " + not + names(one.values());
            case Filter.Contains contains ->
                column + (filter.negated() ? " does not contain " : " contains ") + "\"" + contains.text() + "\"";
            case Filter.Compare compare ->
                not + column + " " + compare.comparison().sign() + " " + NumberText.plain(compare.number());
            case Filter.Missing ignored -> (filter.negated() ? "with " : "no ") + cell(filter.column());
            case Filter.Weekdays weekdays -> not + "on " + WeekdayText.of(weekdays.days());
        };
    }

    /** "closed date": what is in a cell, or is missing there. */
    private String cell(String column) {
        boolean date =
                dataset.column(column).filter(c -> c.role() == ColumnRole.DATE).isPresent();
        return date ? date(column) : label(column);
    }

    /** All of a few, the first of many. */
    private static String names(List<String> values) {
        int more = values.size() - MOST_NAMED;
        String named = String.join(" or ", values.subList(0, Math.min(values.size(), MOST_NAMED)));
        return more > 0 ? named + " or " + more + " more" : named;
    }

    /** "resolved date" of a column called resolved, resolved at or resolved date. */
    String date(String column) {
        String label = label(column).replaceFirst(" (at|on|until|date)$", "");
        return label.equals("date") ? label : label + " date";
    }

    /** All of them, to stand in a sentence: " for service AmazonEC2 with no tags". */
    String sentence(List<Filter> filters) {
        var text = new StringBuilder();
        boolean missing = false;
        for (Filter filter : filters) {
            text.append(
                    missing && missing(filter)
                            ? " and " + chosen(filter).replaceFirst("with ", "")
                            : " " + chosen(filter));
            missing = missing(filter);
        }
        return text.toString();
    }

    private static boolean missing(Filter filter) {
        return filter instanceof Filter.Missing missing && !missing.negated();
    }

    private String chosen(Filter filter) {
        String column = label(filter.column());
        return switch (filter) {
            case Filter.OneOf one -> (one.negated() ? "without " : "for ") + column + " " + names(one.values());
            case Filter.Missing missing -> (missing.negated() ? "with " : "with no ") + cell(filter.column());
            case Filter.Weekdays ignored -> condition(filter);
            case Filter.Contains ignored -> "where " + condition(filter);
            case Filter.Compare ignored -> "where " + condition(filter);
        };
    }

    private String label(String column) {
        return dataset.column(column).map(Column::label).orElse(column);
    }
}
