package dev.patchbay.model.analytics;

import java.util.List;
import java.util.Optional;

/**
 * A table that can be asked, and what is known of it without asking.
 *
 * @param name the file's name
 * @param currency ISO 4217, when the whole file holds one currency
 * @param dates the days its main date column spans
 * @param totals the sum of each cost column, the main one first
 * @param warnings what a careful reader should know: missing dates, mixed currencies, negative costs
 * @param suggestions questions that this dataset answers, at most five
 * @param mainCost the name of the cost column that "cost" means when nothing else is said
 * @param mainDate the name of the date column that windows and time steps mean when nothing else is said
 */
public record Dataset(
        DatasetId id,
        String name,
        ExportFormat format,
        List<Column> columns,
        Optional<DateRange> dates,
        Optional<String> currency,
        List<Total> totals,
        List<String> warnings,
        List<String> suggestions,
        ReadReport report,
        Optional<String> mainCost,
        Optional<String> mainDate) {

    public Dataset {
        columns = List.copyOf(columns);
        totals = List.copyOf(totals);
        warnings = List.copyOf(warnings);
        suggestions = List.copyOf(suggestions);
    }

    /** The column of that exact name. */
    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /** The columns as the file has them, without those of single tags. */
    public List<Column> ownColumns() {
        return columns.stream()
                .filter(c -> columns.stream().noneMatch(c::partOf))
                .toList();
    }

    /** Whether each key of a column of tags has a column of its own, which is what people ask for. */
    public boolean spread(Column column) {
        return columns.stream().anyMatch(c -> c.partOf(column));
    }

    /** The column a role stands for when nothing else is said: the main cost, the main date, else the first. */
    public Optional<Column> first(ColumnRole role) {
        return switch (role) {
            case COST -> mainCost.flatMap(this::column);
            case DATE -> mainDate.flatMap(this::column);
            default -> columns.stream().filter(c -> c.role() == role).findFirst();
        };
    }

    /** The same dataset with these questions suggested. */
    public Dataset withSuggestions(List<String> questions) {
        return new Dataset(
                id, name, format, columns, dates, currency, totals, warnings, questions, report, mainCost, mainDate);
    }
}
