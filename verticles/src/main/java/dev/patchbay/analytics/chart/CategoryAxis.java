package dev.patchbay.analytics.chart;

import dev.patchbay.analytics.chart.Sheet.Align;
import dev.patchbay.analytics.chart.Sheet.Style;
import java.util.List;

/**
 * The names below a plot. They stand in one line if they fit their places, else in two, else every second, third...
 * is left out; they never touch.
 */
final class CategoryAxis {

    private static final double LINE = 15;
    private static final double GAP = 10;
    private static final double NARROWEST_WRAPPED = 52;
    private static final double LONGEST = 120;

    private final Sheet sheet;
    private final Wording wording;
    private final List<String> names;
    private final double slot;
    private final boolean wrapped;
    private final int every;

    /** @param slot the room from one name's middle to the next one's */
    CategoryAxis(Sheet sheet, List<String> names, double slot) {
        this.sheet = sheet;
        this.wording = new Wording(sheet);
        this.names = names;
        this.slot = slot;
        double widest = Math.min(LONGEST, widest());
        boolean fits = widest + GAP <= slot;
        this.wrapped = !fits && slot >= NARROWEST_WRAPPED;
        this.every = fits || wrapped ? 1 : (int) Math.ceil((widest + GAP) / slot);
    }

    double height() {
        return (wrapped ? 2 : 1) * LINE + GAP / 2;
    }

    /** Writes the names below a plot, the first one at {@code first}. */
    void paint(Area plot, double first) {
        for (int i = 0; i < names.size(); i += every) {
            double room = Math.min(LONGEST, slot * every - GAP);
            List<String> lines = wording.wrap(names.get(i), room, wrapped ? 2 : 1, Style.LABEL);
            for (int line = 0; line < lines.size(); line++) {
                String text = lines.get(line);
                double y = plot.bottom() + (line + 1) * LINE;
                sheet.text(text, inside(first + i * slot, text), y, Align.CENTRE, Style.LABEL);
            }
        }
    }

    private double inside(double middle, String text) {
        double half = sheet.textWidth(text, Style.LABEL) / 2;
        return Math.clamp(middle, GAP + half, Math.max(GAP + half, sheet.width() - GAP - half));
    }

    private double widest() {
        return names.stream()
                .mapToDouble(name -> sheet.textWidth(name, Style.LABEL))
                .max()
                .orElse(0);
    }
}
