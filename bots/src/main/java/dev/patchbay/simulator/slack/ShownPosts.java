package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.ShownButton;
import dev.patchbay.simulator.SimulatedPlatform.ShownFile;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Messages as people see them. */
final class ShownPosts {

    private final StandInSlack slack;
    private final Map<String, String> channels = new ConcurrentHashMap<>();

    ShownPosts(StandInSlack slack) {
        this.slack = slack;
    }

    /** What stands in a thread, or with none in the whole channel, in order; notes for one reader included. */
    List<Shown> of(Spot spot) {
        Stream<Posted> posted = spot.thread().isEmpty()
                ? slack.channel(spot.channel()).stream()
                : slack.thread(spot.channel(), spot.thread()).stream();
        Stream<Shown> notes = slack.app().whispers().stream()
                .filter(note -> note.channel().equals(spot.channel()))
                .filter(note -> spot.thread().isEmpty() || note.thread().equals(spot.thread()))
                .map(ShownPosts::note);
        List<Shown> shown = Stream.concat(posted.map(this::post), notes)
                .sorted(Comparator.comparing(Shown::id))
                .toList();
        shown.forEach(message -> channels.put(message.id(), spot.channel()));
        return shown;
    }

    /** The channel a message was shown in. */
    String channel(Shown message) {
        return channels.get(message.id());
    }

    private Shown post(Posted post) {
        return new Shown(
                post.ts(),
                slack.author(post),
                post.isByBot(),
                ThreadDump.content(post),
                buttons(post.blocks()),
                files(post),
                charts(post.blocks()),
                post.isEdited(),
                Optional.empty(),
                post.json().toString());
    }

    private static Shown note(Surfaces.Whisper note) {
        return new Shown(
                note.ts(),
                "Patchbay",
                true,
                ThreadDump.plain(note.text()),
                List.of(),
                List.of(),
                List.of(),
                false,
                Optional.of(note.user()),
                JsonNodeFactory.instance.objectNode().put("text", note.text()).toString());
    }

    private static List<ShownButton> buttons(JsonNode blocks) {
        List<ShownButton> buttons = new ArrayList<>();
        for (JsonNode element : blocks.findParents("action_id")) {
            for (JsonNode button : List.of(element, element.path("positive_button"), element.path("negative_button"))) {
                String label = button.path("text").path("text").asText();
                if (!label.isEmpty()) {
                    Optional<String> link =
                            Optional.ofNullable(button.path("url").asText(null));
                    buttons.add(new ShownButton(ThreadDump.plain(label), link));
                }
            }
        }
        return buttons;
    }

    private List<ShownFile> files(Posted post) {
        return StreamSupport.stream(post.json().path("files").spliterator(), false)
                .map(file -> new ShownFile(
                        file.path("name").asText(),
                        slack.shownFileUrl(file.path("id").asText())))
                .toList();
    }

    private static List<String> charts(JsonNode blocks) {
        return StreamSupport.stream(blocks.spliterator(), false)
                .filter(block -> block.path("type").asText().equals("data_visualization"))
                .map(block -> block.path("title").asText())
                .toList();
    }
}
