package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.LongText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A long answer as it is streamed.
 *
 * @param pieces its paragraphs, which appear one after the other
 * @param rest what stands below them once it ends; never empty
 */
record StreamedText(List<ObjectNode> pieces, List<ObjectNode> rest) {

    StreamedText {
        pieces = List.copyOf(pieces);
        rest = List.copyOf(rest);
    }

    /** The text a message begins with, where it is long; empty for any other message. */
    static Optional<StreamedText> of(Post.Message message) {
        List<Element> text =
                message.elements().stream().takeWhile(StreamedText::isText).toList();
        int length = text.stream().mapToInt(element -> said(element).length()).sum();
        List<ObjectNode> pieces = LongText.isLong(length) ? pieces(text, LongText.piece(length)) : List.of();
        int below = message.elements().stream()
                .mapToInt(element -> element.blocks().size())
                .sum();
        if (pieces.size() < 2 || below + pieces.size() > SlackLimits.BLOCKS) {
            return Optional.empty();
        }
        List<ObjectNode> rest = message.elements().stream()
                .skip(text.size())
                .flatMap(element -> element.blocks().stream())
                .toList();
        return Optional.of(
                rest.isEmpty()
                        ? new StreamedText(pieces.subList(0, pieces.size() - 1), List.of(pieces.getLast()))
                        : new StreamedText(pieces, rest));
    }

    /** What is left from a piece on, to the end of the answer. */
    List<ObjectNode> from(int piece) {
        return Stream.concat(pieces.subList(piece, pieces.size()).stream(), rest.stream())
                .toList();
    }

    private static boolean isText(Element element) {
        return element.table().isEmpty()
                && element.chart().isEmpty()
                && element.blocks().size() == 1
                && element.blocks().getFirst().path("type").asText().equals("section")
                && element.blocks()
                        .getFirst()
                        .path("text")
                        .path("type")
                        .asText()
                        .equals("plain_text")
                && !element.blocks().getFirst().has("accessory");
    }

    private static String said(Element element) {
        return element.blocks().getFirst().path("text").path("text").asText();
    }

    /** Torn between lines only. */
    private static List<ObjectNode> pieces(List<Element> text, int size) {
        List<ObjectNode> pieces = new ArrayList<>();
        for (Element element : text) {
            StringBuilder piece = new StringBuilder();
            for (String line : said(element).split("\n")) {
                if (piece.length() + line.length() > size) {
                    add(pieces, piece);
                }
                piece.append(line).append('\n');
            }
            add(pieces, piece);
        }
        return pieces;
    }

    private static void add(List<ObjectNode> pieces, StringBuilder piece) {
        if (!piece.toString().isBlank()) {
            pieces.add(BlockKit.section(piece.toString().strip()));
        }
        piece.setLength(0);
    }
}
