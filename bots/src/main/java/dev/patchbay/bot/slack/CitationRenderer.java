package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.model.chat.Citation;
import java.util.ArrayList;
import java.util.List;

/**
 * What an answer stands on, as rich text: its links carry any text without it being read as formatting (docs.slack.dev,
 * "Rich text block").
 */
final class CitationRenderer {

    private static final int TITLE = 300;
    private static final int IN_A_BLOCK = 8;

    /** Of the sections of one block, so that long links leave it within a message. */
    private static final int BLOCK_JSON = 10_000;

    private CitationRenderer() {}

    static List<Element> render(List<Citation> citations) {
        List<Element> elements = new ArrayList<>();
        List<Citation> together = new ArrayList<>();
        int length = 0;
        for (Citation citation : citations) {
            if (isTooLong(citation)) {
                end(together, elements);
                length = 0;
                elements.addAll(TextRenderer.context(plain(citation)));
                continue;
            }
            int next = section(citation, title(citation)).toString().length();
            if (!together.isEmpty() && (together.size() == IN_A_BLOCK || length + next > BLOCK_JSON)) {
                end(together, elements);
                length = 0;
            }
            together.add(citation);
            length += next;
        }
        end(together, elements);
        return elements;
    }

    private static void end(List<Citation> together, List<Element> elements) {
        if (!together.isEmpty()) {
            elements.add(block(together));
            together.clear();
        }
    }

    /** What is no link for Slack is written out, and so is a title that is none. */
    private static boolean isTooLong(Citation citation) {
        return PlainText.clean(citation.title()).strip().length() > TITLE
                || citation.link()
                        .filter(link -> !link.isBlank() && !ButtonRenderer.isLink(link))
                        .isPresent();
    }

    private static String plain(Citation citation) {
        return "[" + citation.number() + "] " + title(citation)
                + citation.link().map(link -> " " + link).orElse("");
    }

    private static Element block(List<Citation> citations) {
        ObjectNode block = BlockKit.object().put("type", "rich_text");
        ArrayNode sections = block.putArray("elements");
        List<String> plain = new ArrayList<>();
        for (Citation citation : citations) {
            String title = title(citation);
            sections.add(section(citation, title));
            plain.add(SlackText.escape(plain(citation)));
        }
        return Element.of(block, String.join("\n", plain));
    }

    private static ObjectNode section(Citation citation, String title) {
        ObjectNode section = BlockKit.object().put("type", "rich_text_section");
        ArrayNode elements = section.putArray("elements");
        elements.addObject().put("type", "text").put("text", "[" + citation.number() + "] ");
        if (citation.link().filter(ButtonRenderer::isLink).isPresent()) {
            elements.addObject()
                    .put("type", "link")
                    .put("url", citation.link().get())
                    .put("text", title);
        } else {
            elements.addObject().put("type", "text").put("text", title);
        }
        return section;
    }

    private static String title(Citation citation) {
        String title = PlainText.clean(citation.title()).strip();
        return title.isEmpty() ? "untitled" : title;
    }
}
