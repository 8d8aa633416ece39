package dev.patchbay.bot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Golden;
import dev.patchbay.bot.SampleReplies;
import dev.patchbay.model.chat.ConversationReply.ReplyViewed;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.simulator.teams.ActivityCheck;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to Teams, byte for byte; each file was looked at as Teams shows it. */
class GoldenRepliesTest {

    private static final DeliveryId DELIVERY = new DeliveryId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final FileId KEPT = new FileId(UUID.fromString("00000000-0000-4000-8000-000000000002"));

    static Stream<String> names() {
        return SampleReplies.all().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theReplyIsWhatItWas(String name) throws IOException {
        Golden.assertSame("teams", name, rendered(SampleReplies.of(name)));
    }

    @Test
    void aTicketIsAskedForAgainByItsNameOnly() throws IOException {
        Post.Message message =
                (Post.Message) ReplyRenderer.render(SampleReplies.of("ticket"), DELIVERY, false, true, new FixedAttic())
                        .getFirst();

        ObjectNode large = message.with(new CardRefresh(DELIVERY, Optional.of(List.of("29:ada"))))
                .json();

        ActivityCheck.require(large, false);
        Golden.assertSame("teams", "ticket-refreshed-in-a-large-channel", large);
    }

    @Test
    void aReadersOwnTicketIsWhatItWas() throws IOException {
        ReplyViewed viewed = new ReplyViewed(SampleReplies.of("ticket"), true);

        ObjectNode card = OwnCard.render(viewed, new CardRefresh(DELIVERY, Optional.empty()))
                .orElseThrow();

        Golden.assertSame("teams", "own-ticket", card);
    }

    private static ArrayNode rendered(Reply reply) throws JsonProcessingException {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        for (Post post : ReplyRenderer.render(reply, DELIVERY, false, true, new FixedAttic())) {
            ActivityCheck.require(post.json(), false);
            messages.add(post.json());
        }
        return messages;
    }

    /** A drawing of four bytes, and one name for every file. */
    private static final class FixedAttic implements Attic {
        @Override
        public Optional<byte[]> read(FileRef file) {
            return Optional.of(new byte[] {1, 2, 3, 4});
        }

        @Override
        public Optional<FileRef> keep(String name, String mediaType, Supplier<byte[]> content) {
            return Optional.of(new FileRef(KEPT, name, mediaType, content.get().length));
        }
    }
}
