package dev.patchbay.model.chat;

import java.util.List;

/** An answer as every platform can show it: blocks in reading order. */
public record Reply(List<Block> blocks) {

    public Reply {
        blocks = List.copyOf(blocks);
    }

    public static Reply of(Block... blocks) {
        return new Reply(List.of(blocks));
    }
}
