package dev.patchbay.analytics.chart;

import dev.patchbay.model.analytics.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * The paper a chart is drawn on. Lengths are points of 1/72 inch; each is drawn as {@value #SCALE} pixels, which
 * makes 144 dpi.
 */
final class Sheet implements AutoCloseable {

    static final int SCALE = 2;

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** How a text looks. */
    record Style(float size, boolean bold, String colour) {
        static final Style TITLE = new Style(17, true, Palette.TEXT);
        static final Style LABEL = new Style(11.5f, false, Palette.TEXT);
        static final Style QUIET = new Style(11.5f, false, Palette.QUIET_TEXT);
        static final Style TOTAL = new Style(24, true, Palette.TEXT);
    }

    private final BufferedImage image;
    private final Graphics2D graphics;

    Sheet(int width, int height) {
        this.image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.setColor(Color.decode(Palette.GROUND));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(SCALE, SCALE);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    BufferedImage image() {
        return image;
    }

    double width() {
        return image.getWidth() / (double) SCALE;
    }

    double height() {
        return image.getHeight() / (double) SCALE;
    }

    /** Writes a line of text; {@code x} is its left end, its middle or its right end. */
    void text(String text, double x, double baseline, Align align, Style style) {
        double left = align == Align.LEFT ? x : left(x, textWidth(text, style), align);
        graphics.setColor(Color.decode(style.colour()));
        if (Typefaces.isPlain(text)) {
            graphics.setFont(font(style));
            graphics.drawString(text, (float) left, (float) baseline);
        } else {
            layout(text, style).draw(graphics, (float) left, (float) baseline);
        }
    }

    /** The same on a ground of its own, which keeps grid lines out of the figures. */
    void textOnGround(String text, double x, double baseline, Align align, Style style) {
        double width = textWidth(text, style);
        double left = left(x, width, align);
        box(new Area(left - 1, baseline - style.size() * 0.85, width + 2, style.size() * 1.1), Palette.GROUND);
        text(text, left, baseline, Align.LEFT, style);
    }

    double textWidth(String text, Style style) {
        return Typefaces.isPlain(text)
                ? font(style)
                        .getStringBounds(text, graphics.getFontRenderContext())
                        .getWidth()
                : layout(text, style).getAdvance();
    }

    void line(double fromX, double fromY, double toX, double toY, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    void box(Area area, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.fill(new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height()));
    }

    /** Lets XChart draw into a part of the sheet. */
    void chart(Chart<?, ?> chart, Area area) {
        Graphics2D part = (Graphics2D) graphics.create();
        part.translate(area.x(), area.y());
        chart.paint(part, (int) Math.round(area.width()), (int) Math.round(area.height()));
        part.dispose();
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    private static double left(double x, double width, Align align) {
        return switch (align) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
    }

    private static Font font(Style style) {
        return Typefaces.plain(style.bold(), style.size());
    }

    private TextLayout layout(String text, Style style) {
        AttributedString mixed = Typefaces.mixed(text, style.bold(), style.size());
        return new TextLayout(mixed.getIterator(), graphics.getFontRenderContext());
    }
}
