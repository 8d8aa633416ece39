package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import java.util.Set;

/** Dates that something lasts to or is due on, by their names: they lie ahead of today as often as behind. */
public final class Deadlines {

    private static final Set<String> WORDS = Set.of(
            "due", "deadline", "renewal", "renews", "expiry", "expires", "expiration", "until", "end", "ends", "valid");

    private Deadlines() {}

    public static boolean is(Column column) {
        return column.role() == ColumnRole.DATE
                && Text.split(column.name()).stream().anyMatch(WORDS::contains);
    }
}
