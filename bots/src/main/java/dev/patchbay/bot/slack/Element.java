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
 * @param chart what stands for a chart block that Slack refuses
 */
record Element(List<ObjectNode> blocks, String plain, Optional<ResultTable> table, Optional<List<Post>> chart) {

    Element {
        blocks = List.copyOf(blocks);
    }

    static Element of(ObjectNode block, String plain) {
        return new Element(List.of(block), plain, Optional.empty(), Optional.empty());
    }

    static Element ofTable(List<ObjectNode> blocks, String plain, ResultTable table) {
        return new Element(blocks, plain, Optional.of(table), Optional.empty());
    }

    static Element ofChart(ObjectNode block, String plain, List<Post> standIn) {
        return new Element(List.of(block), plain, Optional.empty(), Optional.of(standIn));
    }

    /** Characters it takes of a message, commas included. */
    int length() {
        return blocks.stream().mapToInt(block -> block.toString().length() + 1).sum();
    }
}
