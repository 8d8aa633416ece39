package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.ExportFormat;
import dev.patchbay.model.analytics.ReadReport;
import dev.patchbay.model.analytics.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Builds the record of a dataset without a file. */
final class DatasetBuilder {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("SubAccountName", "account"),
            Map.entry("SubAccountId", "account id"),
            Map.entry("RegionId", "region id"),
            Map.entry("ChargePeriodStart", "charge date"),
            Map.entry("lineItem/ProductCode", "service"),
            Map.entry("lineItem/UsageAccountId", "account"),
            Map.entry("lineItem/LineItemType", "charge type"),
            Map.entry("lineItem/LineItemDescription", "description"),
            Map.entry("lineItem/LineItemId", "line item"),
            Map.entry("product/ProductName", "product"),
            Map.entry("product/servicecode", "service code"),
            Map.entry("product/servicename", "service name"),
            Map.entry("product/usagetype", "product usage type"));

    private final String name;
    private final ExportFormat format;
    private final long rows;
    private final List<Column> columns = new ArrayList<>();
    private final List<Total> totals = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<DateRange> dates = Optional.empty();
    private Optional<String> currency = Optional.empty();
    private Optional<String> mainDate = Optional.empty();

    DatasetBuilder(String name, ExportFormat format, long rows) {
        this.name = name;
        this.format = format;
        this.rows = rows;
    }

    DatasetBuilder cost(String column, String total) {
        totals.add(new Total(column, new BigDecimal(total)));
        return add(column, ColumnType.DECIMAL, ColumnRole.COST, 0, 500, List.of());
    }

    DatasetBuilder measures(String... names) {
        Arrays.stream(names).forEach(n -> add(n, ColumnType.DECIMAL, ColumnRole.MEASURE, 0, 600, List.of()));
        return this;
    }

    DatasetBuilder dates(String... names) {
        Arrays.stream(names).forEach(n -> add(n, ColumnType.TIMESTAMP, ColumnRole.DATE, 0, 400, List.of()));
        mainDate = mainDate.or(() -> Optional.of(names[0]));
        return this;
    }

    DatasetBuilder wholeDays(String column) {
        mainDate = Optional.of(column);
        return add(column, ColumnType.DATE, ColumnRole.DATE, 0, 30, List.of());
    }

    DatasetBuilder ids(String... names) {
        Arrays.stream(names).forEach(n -> add(n, ColumnType.TEXT, ColumnRole.ID, 0, rows, List.of()));
        return this;
    }

    DatasetBuilder dimension(String column, String... values) {
        return add(column, ColumnType.TEXT, ColumnRole.DIMENSION, 0, values.length, List.of(values));
    }

    /** A dimension with more values than are sampled. */
    DatasetBuilder wide(String column, long distinct, String... values) {
        return add(column, ColumnType.TEXT, ColumnRole.DIMENSION, 0, distinct, List.of(values));
    }

    DatasetBuilder tag(String column, long nulls, String... values) {
        return add(column, ColumnType.TEXT, ColumnRole.TAG, nulls, values.length, List.of(values));
    }

    DatasetBuilder days(String from, String until) {
        dates = Optional.of(new DateRange(LocalDate.parse(from), LocalDate.parse(until)));
        return this;
    }

    DatasetBuilder mainDate(String column) {
        mainDate = Optional.of(column);
        return this;
    }

    DatasetBuilder currency(String code) {
        currency = Optional.of(code);
        return this;
    }

    DatasetBuilder warn(String warning) {
        warnings.add(warning);
        return this;
    }

    DatasetBuilder add(
            String column, ColumnType type, ColumnRole role, long nulls, long distinct, List<String> values) {
        columns.add(new Column(column, label(column), type, role, nulls, distinct, values));
        return this;
    }

    /** The names people use in the place of a file's own; else its last part, split, in lower case. */
    private static String label(String column) {
        if (LABELS.containsKey(column)) {
            return LABELS.get(column);
        }
        return column.substring(Math.max(column.lastIndexOf('/'), column.lastIndexOf(':')) + 1)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[_\\-:.]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("(?<=.) name$", "");
    }

    Dataset build() {
        var report = new ReadReport("UTF-8", ",", rows, 0, 0, List.of());
        return new Dataset(
                DatasetId.random(),
                name,
                format,
                columns,
                dates,
                currency,
                totals,
                warnings,
                List.of(),
                report,
                totals.stream().map(Total::column).findFirst(),
                mainDate);
    }
}
