package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.ExportFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rows of a dataset are called, from its file name and its id column. */
final class Entities {

    private static final Set<String> IDS = Set.of("id", "no", "number", "key");
    private static final Set<String> NOT_ENTITIES = Set.of("export", "data", "sample", "report", "file", "csv", "cost");

    private Entities() {}

    static Set<String> of(Dataset dataset) {
        var entities = new HashSet<String>();
        if (dataset.format() != ExportFormat.GENERIC) {
            return entities;
        }
        dataset.columns().stream()
                .filter(c -> c.role() == ColumnRole.ID
                        && c.distinct() >= dataset.report().rows())
                .map(c -> Text.split(c.name()))
                .filter(words -> words.size() == 2 && IDS.contains(words.get(1)))
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
