package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.analytics.ResultTable;
import java.util.List;
import java.util.Optional;

/**
 * One part of a message that is not torn apart: a block, or a table with the line that says what is cut of it.
 *
 * @param plain the same as escaped text, for notifications and where blocks are refused
 * @param table what a table block shows
 */
record Element(List<ObjectNode> blocks, String plain, Optional<ResultTable> table) {

    Element {
        blocks = List.copyOf(blocks);
    }

    static Element of(ObjectNode block, String plain) {
        return new Element(List.of(block), plain, Optional.empty());
    }

    /** Characters it takes of a message, commas included. */
    int length() {
        return blocks.stream().mapToInt(block -> block.toString().length() + 1).sum();
    }
}
