package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import java.util.ArrayList;
import java.util.List;

/** Makes the columns of a dataset from what was read. */
final class ColumnBuilder {

    private ColumnBuilder() {}

    static List<Column> columns(List<ColumnDraft> drafts, Profiler.Profile profile, ExportCatalog catalog) {
        List<String> labels = Labels.of(drafts.stream().map(ColumnDraft::name).toList(), catalog);
        List<Column> columns = new ArrayList<>();
        for (ColumnDraft draft : drafts) {
            ColumnFacts facts = profile.columns().get(draft.index());
            ColumnType type = type(draft.reading(), facts);
            ColumnRole role = RoleFinder.of(draft, type, facts, catalog);
            boolean offers = role == ColumnRole.DIMENSION || role == ColumnRole.TAG;
            columns.add(new Column(
                    draft.name(),
                    labels.get(draft.index()),
                    type,
                    role,
                    profile.rows() - facts.read(),
                    facts.distinct(),
                    offers ? facts.values() : List.of()));
        }
        return columns;
    }

    private static ColumnType type(Reading reading, ColumnFacts facts) {
        return switch (reading) {
            case Reading.Text ignored -> ColumnType.TEXT;
            case Reading.Truth ignored -> ColumnType.BOOLEAN;
            case Reading.Number ignored -> facts.decimals() == 0 ? ColumnType.INTEGER : ColumnType.DECIMAL;
            case Reading.Moment ignored -> facts.timed() == 0 ? ColumnType.DATE : ColumnType.TIMESTAMP;
        };
    }
}
