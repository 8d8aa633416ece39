package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.ReadReport;
import dev.patchbay.model.analytics.Total;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sums up what was read as a dataset. */
final class DatasetBuilder {

    /** What is only a part of an amount, or taken off it, is not what an amount means. */
    private static final Set<String> PARTS =
            Set.of("tax", "vat", "mwst", "discount", "credit", "credits", "shipping", "rounding");

    private final SniffedFile file;
    private final Settled settled;
    private final ExportCatalog catalog;
    private final List<Column> columns;

    DatasetBuilder(SniffedFile file, Settled settled) {
        this.file = file;
        this.settled = settled;
        this.catalog = ExportCatalog.of(file.names());
        this.columns = ColumnBuilder.columns(settled.columns(), settled.profile(), catalog);
    }

    Dataset build(DatasetId id, SourceTable source, List<String> notes, long repeated) {
        Optional<Column> cost = costs().stream().findFirst();
        Optional<Column> date = mainDate();
        Optional<Column> currency = Currencies.column(columns);
        long rows = settled.profile().rows();
        ReadReport report = new ReadReport(
                source.encoding().title(),
                file.dialect().delimiterName(),
                rows,
                source.repaired(),
                source.rejected(),
                notes);
        return new Dataset(
                id,
                file.name(),
                catalog.format(),
                columns,
                date.flatMap(this::days),
                currency.filter(column -> column.distinct() == 1)
                        .map(column -> column.values().getFirst())
                        .or(() -> currency.isEmpty() ? Currencies.named(costs()) : Optional.empty()),
                costs().stream().map(this::total).toList(),
                QualityWarnings.of(columns, settled.profile(), date, cost, currency, repeated),
                List.of(),
                report,
                cost.map(Column::name),
                date.map(Column::name));
    }

    /** The main cost first: a known name, then one that holds something, then the file's order. */
    private List<Column> costs() {
        return columns.stream()
                .filter(column -> column.role() == ColumnRole.COST)
                .sorted(Comparator.<Column>comparingInt(column -> catalog.costRank(column.name()))
                        .thenComparing(
                                column -> Words.of(column.name()).stream().anyMatch(PARTS::contains))
                        .thenComparing(column -> facts(column)
                                .sum()
                                .map(sum -> sum.signum() == 0)
                                .orElse(true)))
                .toList();
    }

    private Optional<Column> mainDate() {
        return columns.stream()
                .filter(column -> column.role() == ColumnRole.DATE)
                .min(Comparator.<Column>comparingInt(column -> catalog.dateRank(column.name()))
                        .thenComparing(column -> Words.of(column.name()).contains("end"))
                        .thenComparing(column -> Words.of(column.name()).contains("period"))
                        .thenComparingLong(Column::nulls));
    }

    private Total total(Column column) {
        return new Total(column.name(), Numbers.trimmed(facts(column).sum().orElseThrow()));
    }

    private Optional<DateRange> days(Column column) {
        ColumnFacts facts = facts(column);
        return facts.first()
                .map(LocalDateTime::toLocalDate)
                .map(from -> new DateRange(
                        from, facts.last().orElseThrow().toLocalDate().plusDays(1)));
    }

    private ColumnFacts facts(Column column) {
        return settled.profile().columns().get(columns.indexOf(column));
    }
}
