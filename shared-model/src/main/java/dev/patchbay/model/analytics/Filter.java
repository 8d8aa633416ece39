package dev.patchbay.model.analytics;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/** Which rows count. Values are always bound, never put into SQL. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Filter.OneOf.class, name = "one_of"),
    @JsonSubTypes.Type(value = Filter.Contains.class, name = "contains"),
    @JsonSubTypes.Type(value = Filter.Compare.class, name = "compare"),
    @JsonSubTypes.Type(value = Filter.Missing.class, name = "missing"),
    @JsonSubTypes.Type(value = Filter.Weekdays.class, name = "weekdays")
})
public sealed interface Filter {

    String column();

    /** True when the rows that match are the ones left out. */
    boolean negated();

    /** The same filter choosing exactly the other rows. */
    default Filter opposite() {
        return switch (this) {
            case OneOf one -> new OneOf(one.column, one.values, !one.negated);
            case Contains text -> new Contains(text.column, text.text, !text.negated);
            case Compare number -> new Compare(number.column, number.comparison, number.number, !number.negated);
            case Missing missing -> new Missing(missing.column, !missing.negated);
            case Weekdays weekdays -> new Weekdays(weekdays.column, weekdays.days, !weekdays.negated);
        };
    }

    /** The column holds one of these values, letter case aside. */
    record OneOf(String column, List<String> values, boolean negated) implements Filter {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** The column's text holds this text, letter case aside. */
    record Contains(String column, String text, boolean negated) implements Filter {}

    /** The column's number compares so with a number. */
    record Compare(String column, Comparison comparison, BigDecimal number, boolean negated) implements Filter {}

    /** The column holds no value. */
    record Missing(String column, boolean negated) implements Filter {}

    /** The column's day is one of these days of the week. */
    record Weekdays(String column, Set<DayOfWeek> days, boolean negated) implements Filter {
        public Weekdays {
            days = Set.copyOf(days);
        }
    }
}
