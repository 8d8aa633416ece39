package dev.patchbay.analytics.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.List;
import java.util.Locale;

/**
 * The bundled fonts, so that a chart looks the same on every machine, one without any font included. Inter is the
 * face; DejaVu Sans stands in for scripts such as Hebrew and Arabic, Droid Sans Fallback for Chinese, Japanese and
 * Korean. The stand-ins are read when a text needs them.
 */
final class Typefaces {

    /** One face in two weights. */
    private record Face(Font regular, Font bold) {

        Font font(boolean heavy, float size) {
            return (heavy ? bold : regular).deriveFont(size);
        }

        boolean draws(int codePoint) {
            return regular.canDisplay(codePoint);
        }
    }

    private static final class Inter {
        static final Face FACE;

        static {
            Path regular = unpack("Inter-Regular.otf");
            keepAwtFromTheMachinesFonts(regular);
            FACE = new Face(read(regular), read(unpack("Inter-SemiBold.otf")));
        }
    }

    private static final class DejaVu {
        static final Face FACE = standIn("DejaVuSans.ttf");
    }

    private static final class Droid {
        static final Face FACE = standIn("DroidSansFallback.ttf");
    }

    /** Below this, the Latin letters of Unicode's first three blocks, there is nothing that Inter lacks. */
    private static final int LATIN_END = 0x180;

    private Typefaces() {}

    /** True when Inter alone draws a text, as nearly always. */
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(c -> c < LATIN_END || Inter.FACE.draws(c));
    }

    /** False for characters that none of the fonts has, as most emoji. */
    static boolean draws(int codePoint) {
        return codePoint < LATIN_END || face(codePoint).draws(codePoint);
    }

    /** Inter. */
    static Font plain(boolean heavy, float size) {
        return Inter.FACE.font(heavy, size);
    }

    /** A text with the font that each of its characters needs. */
    static AttributedString mixed(String text, boolean heavy, float size) {
        AttributedString mixed = new AttributedString(text);
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            Font font = face(text.codePointAt(at)).font(heavy, size);
            mixed.addAttribute(TextAttribute.FONT, font, at, text.offsetByCodePoints(at, 1));
        }
        return mixed;
    }

    private static Face face(int codePoint) {
        if (codePoint < LATIN_END || Inter.FACE.draws(codePoint)) {
            return Inter.FACE;
        }
        return DejaVu.FACE.draws(codePoint) ? DejaVu.FACE : Droid.FACE;
    }

    /**
     * On Linux, AWT refuses to start without fontconfig and at least one font. Given a configuration of its own it
     * asks neither, and starts faster. The property is read once, when AWT first needs a font; one that the operator
     * has set is left alone.
     */
    private static void keepAwtFromTheMachinesFonts(Path font) {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        if (linux && System.getProperty("sun.awt.fontconfig") == null) {
            System.setProperty("sun.awt.fontconfig", configuration(font).toString());
        }
    }

    private static Path configuration(Path font) {
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin\n");
        for (String family : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                text.append(family).append('.').append(style).append(".latin=Inter\n");
            }
        }
        text.append("filename.Inter=").append(font).append('\n');
        try {
            Path file = Files.createTempFile("patchbay-fonts", ".properties");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Face standIn(String name) {
        Font regular = read(unpack(name));
        return new Face(regular, regular.deriveFont(Font.BOLD));
    }

    private static Font read(Path file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("a bundled font is damaged: " + file.getFileName(), e);
        }
    }

    /** AWT reads fonts from files only. */
    private static Path unpack(String name) {
        try (InputStream font = Typefaces.class.getResourceAsStream("fonts/" + name)) {
            Path file = Files.createTempFile("patchbay-", "-" + name);
            file.toFile().deleteOnExit();
            Files.write(file, font.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
