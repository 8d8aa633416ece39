package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Golden;
import dev.patchbay.bot.HostileText;
import dev.patchbay.bot.SampleReplies;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to Discord, byte for byte; each file was looked at as Discord shows it. */
class GoldenRepliesTest {

    private static final DeliveryId DELIVERY = new DeliveryId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final FileRef PNG = new FileRef(
            new FileId(UUID.fromString("00000000-0000-4000-8000-000000000002")), "chart.png", "image/png", 4);

    private static final Map<String, Reply> REPLIES = Map.of(
            "answer", Samples.answer(PNG),
            "ticket", Samples.ticket(),
            "escalated-ticket", SampleReplies.of("escalated-ticket"),
            "incident", Samples.incident(),
            "long-table",
                    Reply.of(new Block.Text("120 services cost 14.98 USD."), new Block.Table(Samples.services(120))),
            "long-text", Reply.of(new Block.Text("All work and no play makes Jack a dull boy. ".repeat(200))),
            "form", Reply.of(new Block.Text("Please say more:"), new Block.FormCard(Samples.ticketForm())),
            "hostile",
                    Reply.of(new Block.Text(String.join("\n", HostileText.PINGS)
                            + "\n**bold** _it_ `code` # no heading\n# heading\n> quote\n- item\n1. first\n||hidden|| [a](https://b.example)"
                            + "\nhttps://desk.example/a_b_c?x=1")));

    static Stream<String> names() {
        return REPLIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theReplyIsWhatItWas(String name) throws IOException {
        Golden.assertSame("discord", name, rendered(REPLIES.get(name)));
    }

    private static ArrayNode rendered(Reply reply) throws IOException {
        ArrayNode messages = MessageJson.array();
        for (Post post : ReplyRenderer.render(reply, DELIVERY, true)) {
            ObjectNode shown = messages.addObject();
            shown.set("message", post.message());
            List<String> files = post.uploads().stream().map(Upload::name).toList();
            shown.putPOJO("files", files);
        }
        return messages;
    }
}
