package dev.patchbay.analytics.chart;

import dev.patchbay.analytics.chart.Sheet.Align;
import dev.patchbay.analytics.chart.Sheet.Style;
import dev.patchbay.model.analytics.Palette;
import java.util.ArrayList;
import java.util.List;

/** What every chart has around it: the title and the unit above, the legend below. */
final class Frame {

    static final double MARGIN = 24;

    private static final double TITLE_LINE = 22;
    private static final double LINE = 18;
    /** Room for a value that stands on a bar as high as the plot. */
    private static final double BELOW_HEADER = 16;

    private static final double SWATCH = 10;
    private static final double GAP = 6;
    private static final double BETWEEN = 18;
    private static final double LONGEST_NAME = 170;
    private static final int MOST_LEGEND_ROWS = 4;

    private final Sheet sheet;
    private final Wording wording;

    Frame(Sheet sheet) {
        this.sheet = sheet;
        this.wording = new Wording(sheet);
    }

    /** Draws title and unit; answers the room left below them. */
    Area header(Figure figure, String note) {
        double width = sheet.width() - 2 * MARGIN;
        double y = MARGIN;
        if (!figure.title().isEmpty()) {
            for (String line : wording.wrap(figure.title(), width, 2, Style.TITLE)) {
                sheet.text(line, MARGIN, y + 14, Align.LEFT, Style.TITLE);
                y += TITLE_LINE;
            }
        }
        double noteWidth = note.isEmpty() ? 0 : sheet.textWidth(note, Style.QUIET) + BETWEEN;
        sheet.text(note, sheet.width() - MARGIN, y + 10, Align.RIGHT, Style.QUIET);
        sheet.text(
                wording.fit(figure.subtitle(), width - noteWidth, Style.QUIET),
                MARGIN,
                y + 10,
                Align.LEFT,
                Style.QUIET);
        y += figure.subtitle().isEmpty() && note.isEmpty() ? 0 : LINE;
        y += BELOW_HEADER;
        return new Area(MARGIN, y, width, sheet.height() - MARGIN - y);
    }

    /** Draws the legend at the bottom of an area when there is more than one series; answers the room above it. */
    Area legend(Figure figure, Area area) {
        if (figure.lines().size() < 2) {
            return area;
        }
        List<List<Figure.Line>> rows = rows(figure.lines(), area.width());
        double top = area.bottom() - rows.size() * LINE;
        for (int i = 0; i < rows.size(); i++) {
            legendRow(rows.get(i), area, top + i * LINE);
        }
        return area.inset(0, 0, 0, rows.size() * LINE + GAP);
    }

    private List<List<Figure.Line>> rows(List<Figure.Line> lines, double width) {
        List<List<Figure.Line>> rows = new ArrayList<>();
        double left = 0;
        for (Figure.Line line : lines) {
            double entry = entryWidth(line);
            boolean fits = !rows.isEmpty() && left + entry <= width;
            if (!fits && rows.size() < MOST_LEGEND_ROWS) {
                rows.add(new ArrayList<>());
                left = 0;
            }
            rows.getLast().add(line);
            left += entry + BETWEEN;
        }
        return rows;
    }

    private void legendRow(List<Figure.Line> row, Area area, double top) {
        double width = row.stream().mapToDouble(this::entryWidth).sum() + BETWEEN * (row.size() - 1);
        double x = area.x() + Math.max(0, (area.width() - width) / 2);
        for (Figure.Line line : row) {
            sheet.box(new Area(x, top + 5, SWATCH, SWATCH), Palette.series(line.index()));
            sheet.text(name(line), x + SWATCH + GAP, top + 14, Align.LEFT, Style.LABEL);
            x += entryWidth(line) + BETWEEN;
        }
    }

    private double entryWidth(Figure.Line line) {
        return SWATCH + GAP + sheet.textWidth(name(line), Style.LABEL);
    }

    private String name(Figure.Line line) {
        return wording.fit(line.name(), LONGEST_NAME, Style.LABEL);
    }
}
