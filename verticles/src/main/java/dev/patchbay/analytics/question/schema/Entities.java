package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.ExportFormat;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rows of a dataset are called, from its file name and its id column. */
final class Entities {

    private static final Set<String> IDS = Set.of("id", "no", "number", "key");
    private static final Set<String> NOT_ENTITIES = Set.of("export", "data", "sample", "report", "file", "csv", "cost");

    /** Different ids are estimated: of so many of the rows, there may be one in each. */
    private static final long ESTIMATE_PERCENT = 93;

    private Entities() {}

    /** A column called just like one of these numbers its rows: "Ticket" holds the tickets' numbers. */
    private static final Set<String> NUMBERED =
            Set.of("ticket", "incident", "case", "invoice", "order", "issue", "request", "task", "job", "call");

    /** "Ticket id" and "Ticket #" number the tickets; a column "Host" names the hosts. */
    private static boolean numbered(Column column) {
        List<String> words = Text.split(column.name());
        return words.size() == 2 && IDS.contains(words.get(1))
                || words.size() == 1
                        && (NUMBERED.contains(words.get(0))
                                || !column.name().strip().equalsIgnoreCase(words.get(0)));
    }

    private static boolean different(Dataset dataset, Column column) {
        return column.role() == ColumnRole.ID
                && column.nulls() == 0
                && column.distinct() * 100 >= dataset.report().rows() * ESTIMATE_PERCENT;
    }

    /** The column that has another value in each row: the one that numbers them, else the first such. */
    static Optional<Column> rowId(Dataset dataset) {
        return dataset.columns().stream()
                .filter(c -> different(dataset, c))
                .min(Comparator.comparing(c -> !numbered(c)));
    }

    static Set<String> of(Dataset dataset) {
        var entities = new HashSet<String>();
        if (dataset.format() != ExportFormat.GENERIC) {
            return entities;
        }
        dataset.columns().stream()
                .filter(c -> different(dataset, c))
                .filter(Entities::numbered)
                .map(c -> Text.split(c.name()))
                .filter(words -> !IDS.contains(words.get(0)) && !NOT_ENTITIES.contains(words.get(0)))
                .findFirst()
                .ifPresent(words -> entities.add(Text.singular(words.get(0))));
        List<String> name = Text.split(dataset.name().replaceFirst("\\.[^.]*$", ""));
        name.stream()
                .filter(w -> !Text.singular(w).equals(w))
                .map(Text::singular)
                .filter(w -> !NOT_ENTITIES.contains(w))
                .filter(w -> dataset.columns().stream().noneMatch(c -> c.label().equals(w)))
                .forEach(entities::add);
        return Set.copyOf(entities);
    }
}
