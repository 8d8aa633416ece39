package dev.patchbay.bot.teams;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * The app's icons: a cable between two sockets of a panel. Teams wants one of 192 pixels in colour, and one of 32 that is
 * white on nothing.
 */
final class AppIcons {

    static final String ACCENT = "#1F2937";

    private static final int COLOR_SIZE = 192;
    private static final int OUTLINE_SIZE = 32;
    private static final Color PANEL = Color.decode(ACCENT);
    private static final Color CABLE = Color.decode("#F2A33A");
    private static final Color SOCKET = Color.decode("#E5E7EB");

    private AppIcons() {}

    static byte[] color() throws IOException {
        BufferedImage image = new BufferedImage(COLOR_SIZE, COLOR_SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = graphics(image);
        graphics.setColor(PANEL);
        graphics.fillRect(0, 0, COLOR_SIZE, COLOR_SIZE);
        draw(graphics, SOCKET, CABLE);
        return png(image, graphics);
    }

    static byte[] outline() throws IOException {
        BufferedImage image = new BufferedImage(OUTLINE_SIZE, OUTLINE_SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = graphics(image);
        graphics.scale((double) OUTLINE_SIZE / COLOR_SIZE, (double) OUTLINE_SIZE / COLOR_SIZE);
        draw(graphics, Color.WHITE, Color.WHITE);
        return png(image, graphics);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    /** Drawn on 192 by 192: two sockets, and the cable that hangs between them. */
    private static void draw(Graphics2D graphics, Color socket, Color cable) {
        graphics.setColor(socket);
        graphics.setStroke(new BasicStroke(12));
        graphics.draw(new Ellipse2D.Double(34, 40, 44, 44));
        graphics.draw(new Ellipse2D.Double(114, 40, 44, 44));
        graphics.setColor(cable);
        graphics.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new CubicCurve2D.Double(56, 62, 56, 190, 136, 190, 136, 62));
        graphics.fill(new Ellipse2D.Double(46, 52, 20, 20));
        graphics.fill(new Ellipse2D.Double(126, 52, 20, 20));
    }

    private static byte[] png(BufferedImage image, Graphics2D graphics) throws IOException {
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
