package dev.patchbay.analytics.chart;

import dev.patchbay.analytics.chart.Sheet.Style;
import java.util.ArrayList;
import java.util.List;

/** Fits texts into the room there is: broken into lines at blanks, and cut with an ellipsis. */
final class Wording {

    private static final String ELLIPSIS = "…";

    private final Sheet sheet;

    Wording(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The text, or as much of it as fits with an ellipsis: behind it, or in the middle of a word such as a path or an
     * id, since those of one list begin alike.
     */
    String fit(String text, double width, Style style) {
        if (sheet.textWidth(text, style) <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = text.codePointCount(0, text.length());
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (sheet.textWidth(cut(text, middle), style) <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return cut(text, fits);
    }

    private static String cut(String text, int codePoints) {
        int behind = text.indexOf(' ') < 0 ? codePoints / 2 : 0;
        return text.substring(0, text.offsetByCodePoints(0, codePoints - behind))
                        .stripTrailing()
                + ELLIPSIS
                + text.substring(text.offsetByCodePoints(text.length(), -behind));
    }

    /** The text in at most so many lines; what is left over is cut. */
    List<String> wrap(String text, double width, int lines, Style style) {
        List<String> wrapped = new ArrayList<>();
        String rest = text;
        while (wrapped.size() < lines - 1 && sheet.textWidth(rest, style) > width) {
            int end = breakBefore(rest, width, style);
            if (end <= 0) {
                break;
            }
            wrapped.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        wrapped.add(fit(rest, width, style));
        return wrapped;
    }

    /** Where the last blank is whose text before it fits; -1 without one. */
    private int breakBefore(String text, double width, Style style) {
        int end = -1;
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
            if (sheet.textWidth(text.substring(0, blank), style) > width) {
                break;
            }
            end = blank;
        }
        return end;
    }
}
