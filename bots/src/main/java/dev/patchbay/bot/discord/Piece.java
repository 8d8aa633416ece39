package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A part of a message. Discord shows a message's text first, then its files, its cards and its buttons. */
sealed interface Piece {

    /** The same as text, not escaped. */
    String plain();

    /**
     * Text, escaped.
     *
     * @param below whether it belongs to what came before, and so may stand above a chart or buttons it came after:
     *     a table, small print
     */
    record Text(String content, String plain, boolean below) implements Piece {}

    record Attached(Upload upload, String plain) implements Piece {}

    /** An embed, and how many characters of text are in it. */
    record Card(ObjectNode embed, int characters, String plain) implements Piece {}

    record Pressable(ObjectNode button, String plain) implements Piece {}
}
