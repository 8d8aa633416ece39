package dev.patchbay.analytics.chart;

/** A part of the sheet, in points; the origin is its top left corner. */
record Area(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** Smaller by these lengths, larger where they are negative. */
    Area inset(double left, double top, double right, double bottom) {
        return new Area(x + left, y + top, width - left - right, height - top - bottom);
    }

    /** Whole points, so that what is drawn into it and around it meets. */
    Area rounded() {
        return new Area(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
    }
}
