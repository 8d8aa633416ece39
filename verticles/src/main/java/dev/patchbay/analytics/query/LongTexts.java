package dev.patchbay.analytics.query;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Cuts texts that nobody would read to their end: a thousand cells of a megabyte would take all memory. Different texts
 * stay different, or one would be drawn in place of the other.
 */
final class LongTexts {

    static final int LONGEST = 300;

    private final Map<UUID, String> cut = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    String cut(String text) {
        return text.length() <= LONGEST ? text : cut.computeIfAbsent(key(text), key -> unique(text));
    }

    private String unique(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        String start = text.substring(0, end) + "…";
        String unique = start;
        for (int count = 2; !taken.add(unique); count++) {
            unique = start + " (" + count + ")";
        }
        return unique;
    }

    /** Short, in place of the text itself. */
    private static UUID key(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
