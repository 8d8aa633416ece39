package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the numbers of a column are, by its name: whether they add up, and whether they are the work of people. */
public final class Amounts {

    private static final Set<String> PER_UNIT = Set.of(
            "rate",
            "price",
            "score",
            "percent",
            "pct",
            "percentage",
            "ratio",
            "satisfaction",
            "rating",
            "age",
            "csat",
            "nps",
            "temperature",
            "utilization",
            "utilisation",
            "latency");

    private static final Set<String> WORKING_TIME = Set.of("hour", "hr", "minute", "min", "time", "day");
    private static final Set<String> SCORES = Set.of("satisfaction", "csat", "nps", "rating", "score");
    private static final Set<String> TIMES =
            Set.of("hour", "hr", "minute", "min", "second", "day", "time", "duration", "latency");
    /** What people wait for: how long that takes adds up to nothing anybody asks for. */
    private static final Set<String> WAITING = Set.of(
            "response", "resolution", "reaction", "wait", "waiting", "handling", "reply", "pickup", "lead", "cycle");

    private static final Set<String> WORK =
            Set.of("spent", "worked", "work", "logged", "billed", "booked", "tracked", "billable", "actual", "total");

    private Amounts() {}

    /** Whether a column's numbers add up to something: rates, prices and scores do not. */
    public static boolean adds(Column column) {
        return Text.split(column.name()).stream().noneMatch(PER_UNIT::contains);
    }

    /** Whether a column says how long people worked on each row: "Hours" and "Hours Spent", not "Resolution Hours". */
    public static boolean work(Column column) {
        List<String> name =
                Text.split(column.name()).stream().map(Text::singular).toList();
        return column.role() == ColumnRole.MEASURE
                && name.stream().anyMatch(WORKING_TIME::contains)
                && name.stream().allMatch(w -> WORKING_TIME.contains(w) || WORK.contains(w));
    }

    /** Whether a column says how much of something was done with it: "used", "billed". */
    public static boolean done(Column column) {
        return column.label().matches("[a-z]+ed");
    }

    /** Whether a column says how good something was, the higher the better. */
    public static boolean score(Column column) {
        return Text.split(column.name()).stream().anyMatch(SCORES::contains);
    }

    /** Whether a column says how long people had to wait: of many rows that is an average, and the shorter the better. */
    public static boolean waiting(Column column) {
        return column.role() == ColumnRole.MEASURE
                && duration(column)
                && Text.split(column.name()).stream().anyMatch(WAITING::contains);
    }

    /** Whether a column says how long something took. */
    public static boolean duration(Column column) {
        return Text.split(column.name()).stream().map(Text::singular).anyMatch(TIMES::contains);
    }

    /** The figure that makes a row big or small: its money, else its hours of work where it has no other number. */
    public static Optional<Column> size(Dataset dataset) {
        List<Column> numbers = dataset.columns().stream()
                .filter(c -> c.role() == ColumnRole.MEASURE && adds(c))
                .toList();
        return dataset.first(ColumnRole.COST).or(() -> numbers.stream()
                .filter(c -> numbers.size() == 1 && work(c))
                .findFirst());
    }
}
