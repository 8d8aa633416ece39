package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.file.FileRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One thing that is posted into a thread, and what stands for it when Slack refuses it. */
sealed interface Post {

    /** What stands for a post Slack refuses; empty when nothing plainer is left. */
    default Optional<List<Post>> plainer() {
        return switch (this) {
            case Message message -> MessagePacker.plainer(message);
            case Upload upload -> Optional.of(upload.standIn());
        };
    }

    /**
     * A message.
     *
     * @param text escaped; stands for the blocks in notifications, and alone where there are none
     */
    record Message(String text, List<Element> elements) implements Post {
        public Message {
            elements = List.copyOf(elements);
        }

        /** The blocks as Slack takes them; empty where the text stands alone. */
        Optional<String> blocksJson() {
            return elements.isEmpty()
                    ? Optional.empty()
                    : Optional.of(elements.stream()
                            .flatMap(element -> element.blocks().stream())
                            .map(ObjectNode::toString)
                            .collect(Collectors.joining(",", "[", "]")));
        }

        /** Whether it holds a table or a chart block, which have a plainer form. */
        boolean isRich() {
            return elements.stream()
                    .anyMatch(element ->
                            element.table().isPresent() || element.chart().isPresent());
        }
    }

    /**
     * A file: a drawing, a full table.
     *
     * @param alternative for those who cannot see it
     * @param standIn the posts that show the same without a file; none where another post shows it already
     */
    record Upload(Content content, String title, String alternative, List<Post> standIn) implements Post {
        public Upload {
            standIn = List.copyOf(standIn);
        }
    }

    /** Where the bytes of an upload are. */
    sealed interface Content {

        String name();

        String mediaType();

        /** With the file actor. */
        record Stored(FileRef file) implements Content {
            @Override
            public String name() {
                return file.name();
            }

            @Override
            public String mediaType() {
                return file.mediaType();
            }
        }

        /** Made when it is sent. */
        record Made(String name, String mediaType, Supplier<byte[]> bytes) implements Content {}
    }
}
