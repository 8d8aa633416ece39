package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Cycle;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.ResultTable.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Makes cells of a result set's values. */
final class Cells {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Dataset dataset;
    private final LongTexts texts = new LongTexts();

    Cells(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The cell of a group; rows without a value are a group of their own, "no service". */
    Cell group(ResultSet rows, Grouping grouping, int index) throws SQLException {
        String name = "g" + index;
        return switch (grouping) {
            case Grouping.ByTime time -> {
                LocalDateTime step = rows.getObject(name, LocalDateTime.class);
                yield new Cell(step == null ? missing(grouping) : step(step, time.grain()), null);
            }
            case Grouping.ByValue value -> value(rows, value, name);
            case Grouping.ByCycle cycle -> {
                int part = rows.getInt(name);
                yield new Cell(rows.wasNull() ? missing(grouping) : part(part, cycle.cycle()), null);
            }
        };
    }

    /** "09:00" for an hour of the day, "Monday" for a day of the week. */
    private static String part(int part, Cycle cycle) {
        return switch (cycle) {
            case HOUR_OF_DAY -> "%02d:00".formatted(part);
            case DAY_OF_WEEK -> DayOfWeek.of(part).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        };
    }

    private Cell value(ResultSet rows, Grouping.ByValue grouping, String name) throws SQLException {
        String text = rows.getString(name);
        ColumnType type = column(grouping.column()).map(Column::type).orElse(ColumnType.TEXT);
        if (text == null) {
            return new Cell(missing(grouping), null);
        }
        return switch (type) {
            case DATE, TIMESTAMP -> new Cell(moment(rows.getObject(name, LocalDateTime.class)), null);
            case DECIMAL, INTEGER -> new Cell(plain(text).toPlainString(), null);
            case TEXT, BOOLEAN -> new Cell(texts.cut(text), null);
        };
    }

    /** The cell of a measure; empty where no row has a value. */
    Cell measure(ResultSet rows, Measure measure, int index) throws SQLException {
        if (moment(measure)) {
            LocalDateTime time = rows.getObject("m" + index, LocalDateTime.class);
            return new Cell(time == null ? "" : moment(time), null);
        }
        BigDecimal number = number(rows, measure, index);
        return number == null ? new Cell("", null) : number(measure, number);
    }

    /** A number under a measure's heading. */
    Cell number(Measure measure, BigDecimal number) {
        if (measure.aggregate() == Aggregate.SHARE || measure.aggregate() == Aggregate.RATE) {
            return new Cell(NumberText.percent(number), number);
        }
        return new Cell(money(measure) ? NumberText.money(number) : NumberText.plain(number), number);
    }

    /** The exact number of a measure, or null. */
    BigDecimal number(ResultSet rows, Measure measure, int index) throws SQLException {
        if (moment(measure)) {
            return null;
        }
        if (measure.aggregate() == Aggregate.AVERAGE) {
            String sum = rows.getString("s" + index);
            long count = rows.getLong("n" + index);
            return sum == null
                    ? null
                    : plain(new BigDecimal(sum)
                            .divide(BigDecimal.valueOf(count), MathContext.DECIMAL128)
                            .toString());
        }
        if (measure.aggregate() == Aggregate.RATE) {
            BigDecimal whole = rows.getBigDecimal("w" + index);
            return whole == null || whole.signum() <= 0
                    ? null
                    : plain(rows.getBigDecimal("p" + index)
                            .multiply(HUNDRED)
                            .divide(whole, MathContext.DECIMAL64)
                            .toString());
        }
        String text = rows.getString("m" + index);
        return text == null ? null : plain(text);
    }

    /** A step of time as it is shown: 2026-09-12, 2026-09, 2026 Q3. */
    static String step(LocalDateTime step, Grain grain) {
        return switch (grain) {
            case HOUR -> MINUTE.format(step);
            case DAY, WEEK -> step.toLocalDate().toString();
            case MONTH -> DateTimeFormatter.ofPattern("yyyy-MM").format(step);
            case QUARTER -> DateTimeFormatter.ofPattern("yyyy 'Q'Q").format(step);
            case YEAR -> String.valueOf(step.getYear());
        };
    }

    boolean numeric(Measure measure) {
        return !moment(measure);
    }

    private boolean moment(Measure measure) {
        return (measure.aggregate() == Aggregate.MIN || measure.aggregate() == Aggregate.MAX)
                && measure.column()
                        .flatMap(this::column)
                        .filter(column -> column.type() == ColumnType.DATE || column.type() == ColumnType.TIMESTAMP)
                        .isPresent();
    }

    private boolean money(Measure measure) {
        return measure.aggregate().inUnitOfColumn()
                && measure.column()
                        .flatMap(this::column)
                        .filter(column -> column.role() == ColumnRole.COST)
                        .isPresent();
    }

    private String missing(Grouping grouping) {
        return Headings.none(dataset, grouping.column());
    }

    private Optional<Column> column(String name) {
        return dataset.column(name);
    }

    private static String moment(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : MINUTE.format(time);
    }

    private static BigDecimal plain(String text) {
        BigDecimal stripped = new BigDecimal(text).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
