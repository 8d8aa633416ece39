package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One part of a card that is not torn apart.
 *
 * @param json the elements it is of
 * @param light the same without drawings
 * @param plain the same as text, for notifications and where cards are refused
 */
record Element(List<ObjectNode> json, List<ObjectNode> light, String plain) {

    private static final Pattern DRAWN = Pattern.compile("data:image/png;base64,[A-Za-z0-9+/=]*");

    Element {
        json = List.copyOf(json);
        light = List.copyOf(light);
    }

    static Element of(ObjectNode json, String plain) {
        return of(List.of(json), plain);
    }

    static Element of(List<ObjectNode> json, String plain) {
        return new Element(json, json, plain);
    }

    boolean hasDrawing() {
        return !json.equals(light);
    }

    Element withoutDrawing() {
        return of(light, plain);
    }

    /** Bytes it takes of a card, commas included and drawings not. */
    int bytes() {
        return json.stream().mapToInt(element -> bytes(element) + 1).sum();
    }

    static int bytes(ObjectNode json) {
        return DRAWN.matcher(json.toString()).replaceAll("").getBytes(StandardCharsets.UTF_8).length;
    }
}
