package dev.patchbay.bot.slack;

import dev.patchbay.bot.PlainText;
import java.util.List;

/** Text as elements: paragraphs, and small grey lines. */
final class TextRenderer {

    private TextRenderer() {}

    /** Sections of plain text; nothing for blank text. */
    static List<Element> text(String text) {
        return PlainText.split(PlainText.clean(text), SlackLimits.SECTION_TEXT).stream()
                .flatMap(piece -> escapedPieces(piece).stream())
                .filter(piece -> !piece.isBlank())
                .map(piece -> Element.of(BlockKit.section(piece), piece))
                .toList();
    }

    /** Small grey lines; nothing for blank text. */
    static List<Element> context(String text) {
        return PlainText.split(PlainText.clean(text), SlackLimits.SECTION_TEXT).stream()
                .flatMap(piece -> escapedPieces(piece).stream())
                .filter(piece -> !piece.isBlank())
                .map(piece -> Element.of(BlockKit.context(piece), piece))
                .toList();
    }

    /** Pieces that stay within a section's limit once escaped. */
    private static List<String> escapedPieces(String piece) {
        String escaped = SlackText.escape(piece);
        if (escaped.length() <= SlackLimits.SECTION_TEXT) {
            return List.of(escaped);
        }
        return PlainText.split(piece, piece.length() / 2 + 1).stream()
                .flatMap(half -> escapedPieces(half).stream())
                .toList();
    }
}
