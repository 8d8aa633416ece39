package dev.patchbay.analytics.question.reading;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Cycle;
import dev.patchbay.model.analytics.Grain;
import java.util.Optional;

/** Something to group by, as it was said. */
public sealed interface Target {

    /** @param plural whether it was said in the plural: "services" rather than "service" */
    record Value(Column column, boolean plural) implements Target {}

    /** @param column the date column named; without it the main one */
    record Time(Grain grain, Optional<Column> column, boolean plural) implements Target {}

    /** A step of time that suits the days covered. */
    record OverTime(Optional<Column> column) implements Target {}

    /** The hour of the day or the day of the week. */
    record Cycled(Cycle cycle, boolean plural) implements Target {}

    default boolean time() {
        return !(this instanceof Value);
    }

    /** Whether several of them were asked for. */
    default boolean many() {
        return switch (this) {
            case Value value -> value.plural();
            case Time time -> time.plural();
            case OverTime ignored -> true;
            case Cycled cycled -> cycled.plural();
        };
    }
}
