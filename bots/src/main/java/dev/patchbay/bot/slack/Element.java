package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.analytics.ResultTable;
import java.util.Optional;

/**
 * One block of a message.
 *
 * @param plain the same as escaped text, for notifications and where blocks are refused
 * @param table what a table block shows
 */
record Element(ObjectNode block, String plain, Optional<ResultTable> table) {

    static Element of(ObjectNode block, String plain) {
        return new Element(block, plain, Optional.empty());
    }

    /** Characters it takes of a message, its comma included. */
    int length() {
        return block.toString().length() + 1;
    }
}
