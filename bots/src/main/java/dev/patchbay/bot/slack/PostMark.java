package dev.patchbay.bot.slack;

import com.slack.api.model.File;
import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import dev.patchbay.model.chat.DeliveryId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What each post carries so that it is found again: the delivery it belongs to, and which part of it it is. A message
 * carries it as metadata; a file, which cannot, in its name.
 *
 * @param part "0", "1" in reading order; a plainer form of part "1" has parts "1.0", "1.1"
 */
record PostMark(DeliveryId delivery, String part) {

    private static final String EVENT = "patchbay_reply";
    private static final Pattern FILE_NAME = Pattern.compile("chart-([0-9a-f-]{36})-([0-9.]+)\\.png");

    Metadata metadata() {
        return Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of("delivery", delivery.toString(), "part", part))
                .build();
    }

    String fileName() {
        return "chart-" + delivery + "-" + part + ".png";
    }

    /** The parts of a delivery a message holds: one, or none. */
    static Stream<String> partsIn(Message message, DeliveryId delivery) {
        List<File> files = message.getFiles() == null ? List.of() : message.getFiles();
        return Stream.concat(
                inMetadata(message.getMetadata(), delivery).stream(),
                files.stream().flatMap(file -> inName(file.getName(), delivery).stream()));
    }

    private static Optional<String> inMetadata(Metadata metadata, DeliveryId delivery) {
        boolean ours = metadata != null
                && EVENT.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && delivery.toString().equals(metadata.getEventPayload().get("delivery"));
        return ours ? Optional.of(String.valueOf(metadata.getEventPayload().get("part"))) : Optional.empty();
    }

    private static Optional<String> inName(String name, DeliveryId delivery) {
        Matcher matcher = FILE_NAME.matcher(name == null ? "" : name);
        return matcher.matches() && matcher.group(1).equals(delivery.toString())
                ? Optional.of(matcher.group(2))
                : Optional.empty();
    }
}
