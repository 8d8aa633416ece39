package dev.patchbay.bot.slack;

import com.slack.api.model.File;
import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.block.LayoutBlock;
import dev.patchbay.model.chat.DeliveryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What each post carries so that it is found again: the delivery it belongs to, and which part of it it is. A message
 * carries it as metadata; a file, which cannot, in its name. A message that is streamed gets its metadata when it ends,
 * and until then carries the mark in the name of its first block.
 *
 * @param part "0", "1" in reading order; a plainer form of part "1" has parts "1.0", "1.1"
 */
record PostMark(DeliveryId delivery, String part) {

    private static final String EVENT = "patchbay_reply";
    private static final Pattern FILE_NAME = Pattern.compile(".*-([0-9a-f-]{36})-([0-9.]+?)(?:\\.[A-Za-z0-9]{1,8})?");
    private static final Pattern NAME = Pattern.compile("(.*?)(\\.[A-Za-z0-9]{1,8})?", Pattern.DOTALL);
    private static final int LONGEST_STEM = 60;

    Metadata metadata() {
        return Metadata.builder().eventType(EVENT).eventPayload(payload()).build();
    }

    /** The metadata as Slack's JSON has it. */
    Map<String, Object> fields() {
        return Map.of("event_type", EVENT, "event_payload", payload());
    }

    /** What the first block of a stream is called. */
    String begun() {
        return "begun/" + delivery + "/" + part;
    }

    /** What the first block is called that came with the end of a stream. */
    String ended() {
        return "ended/" + delivery + "/" + part;
    }

    private Map<String, Object> payload() {
        return Map.of("delivery", delivery.toString(), "part", part);
    }

    /** Whether a message is a stream of a delivery that was cut off before its end. */
    static boolean isCutOff(Message message, DeliveryId delivery) {
        return blocks(message).anyMatch(name -> name.startsWith("begun/" + delivery + "/"))
                && inMetadata(message.getMetadata(), delivery).isEmpty()
                && blocks(message).noneMatch(name -> name.startsWith("ended/" + delivery + "/"));
    }

    private static Stream<String> blocks(Message message) {
        List<LayoutBlock> blocks = message.getBlocks() == null ? List.of() : message.getBlocks();
        return blocks.stream().map(LayoutBlock::getBlockId).filter(Objects::nonNull);
    }

    /** The name a file gets: the one it has, with the mark before its ending. */
    String fileName(String name) {
        Matcher parts = NAME.matcher(name);
        String stem = parts.matches() ? parts.group(1).replaceAll("[^A-Za-z0-9 _.()-]", "_") : "";
        String ending = parts.matches() && parts.group(2) != null ? parts.group(2) : "";
        return stem.substring(0, Math.min(stem.length(), LONGEST_STEM)) + "-" + delivery + "-" + part + ending;
    }

    /** The parts of a delivery a message holds, with Slack's names of them: one, or none. */
    static Map<String, String> partsIn(Message message, DeliveryId delivery) {
        Map<String, String> parts = new HashMap<>();
        inMetadata(message.getMetadata(), delivery)
                .or(() -> inBlocks(message, delivery))
                .ifPresent(part -> parts.put(part, message.getTs()));
        List<File> files = message.getFiles() == null ? List.of() : message.getFiles();
        files.forEach(file -> inName(file.getName(), delivery).ifPresent(part -> parts.put(part, file.getId())));
        return parts;
    }

    private static Optional<String> inMetadata(Metadata metadata, DeliveryId delivery) {
        boolean ours = metadata != null
                && EVENT.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && delivery.toString().equals(metadata.getEventPayload().get("delivery"));
        return ours ? Optional.of(String.valueOf(metadata.getEventPayload().get("part"))) : Optional.empty();
    }

    /** Of a stream that ended, should Slack not give its metadata back. */
    private static Optional<String> inBlocks(Message message, DeliveryId delivery) {
        String prefix = "ended/" + delivery + "/";
        return blocks(message)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .findFirst();
    }

    private static Optional<String> inName(String name, DeliveryId delivery) {
        Matcher matcher = FILE_NAME.matcher(name == null ? "" : name);
        return matcher.matches() && matcher.group(1).equals(delivery.toString())
                ? Optional.of(matcher.group(2))
                : Optional.empty();
    }
}
