package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.file.FileRef;
import java.util.List;
import java.util.stream.Collectors;

/** One thing that is posted into a thread, and what stands for it when Slack refuses it. */
sealed interface Post {

    /**
     * A message.
     *
     * @param text escaped; stands for the blocks in notifications, and alone where there are none
     */
    record Message(String text, List<Element> elements) implements Post {
        public Message {
            elements = List.copyOf(elements);
        }

        String blocksJson() {
            return elements.stream()
                    .flatMap(element -> element.blocks().stream())
                    .map(ObjectNode::toString)
                    .collect(Collectors.joining(",", "[", "]"));
        }

        boolean hasTable() {
            return elements.stream().anyMatch(element -> element.table().isPresent());
        }
    }

    /**
     * A drawing, uploaded.
     *
     * @param alternative for those who cannot see it
     * @param standIn the posts that show the same without a drawing; none where a table shows it already
     */
    record Picture(FileRef file, String title, String alternative, List<Post> standIn) implements Post {
        public Picture {
            standIn = List.copyOf(standIn);
        }
    }
}
