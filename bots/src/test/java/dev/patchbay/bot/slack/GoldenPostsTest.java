package dev.patchbay.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Golden;
import dev.patchbay.bot.SampleReplies;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.simulator.slack.SlackRules;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to Slack, byte for byte; each file was looked at. */
class GoldenPostsTest {

    private static final DeliveryId DELIVERY = new DeliveryId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final Place PLACE = new Place(Platform.SLACK, "T0STANDIN", "C0GENERAL", "1795208400.000100");

    static Stream<String> names() {
        return SampleReplies.all().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theReplyIsWhatItWas(String name) throws IOException {
        Golden.assertSame("slack", name, posts(SampleReplies.of(name)));
    }

    @Test
    void theModalIsWhatItWas() throws IOException {
        Block.FormCard card = SampleReplies.of("form").blocks().stream()
                .filter(Block.FormCard.class::isInstance)
                .map(Block.FormCard.class::cast)
                .findFirst()
                .orElseThrow();

        Golden.assertSame("slack", "modal", FormView.of(card.form(), PLACE));
    }

    @Test
    void theHomeTabIsWhatItWas() throws IOException {
        List<Ticket> tickets =
                List.of(ticket(1042, Priority.HIGH), ticket(1043, Priority.NORMAL), escalated(1044, Priority.LOW));

        Golden.assertSame(
                "slack",
                "home",
                HomeView.of(
                        tickets.subList(1, 2),
                        tickets,
                        List.of(new AskedBefore("why did <cost> rise?", "https://acme.slack.com/archives/C1/p1"))));
    }

    private static Ticket ticket(int number, Priority priority) {
        return ticket(number, priority, Optional.empty());
    }

    private static Ticket escalated(int number, Priority priority) {
        return ticket(number, priority, Optional.of(new Escalation("Ada", Instant.EPOCH, "all is down")));
    }

    private static Ticket ticket(int number, Priority priority, Optional<Escalation> escalation) {
        return new Ticket(
                new TicketNumber(number),
                "VPN drops every ten minutes",
                Optional.of("Acme"),
                priority,
                TicketStatus.OPEN,
                Optional.empty(),
                "Carl",
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                escalation);
    }

    private static ArrayNode posts(Reply reply) throws JsonProcessingException {
        Deliver deliver = new Deliver(TenantId.random(), DELIVERY, 1, PLACE, reply, List.of(), Optional.of("U0ADA"));
        ArrayNode posts = JsonNodeFactory.instance.arrayNode();
        for (Post post : ReplyRenderer.render(deliver)) {
            posts.add(json(post));
        }
        return posts;
    }

    private static ObjectNode json(Post post) throws JsonProcessingException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return switch (post) {
            case Post.Message message -> {
                String blocks = message.blocksJson().orElse("[]");
                SlackRules.check(message.text(), blocks);
                yield json.put("text", message.text())
                        .set("blocks", WireJson.mapper().readTree(blocks));
            }
            case Post.Upload upload ->
                json.put("file", upload.content().name())
                        .put("title", upload.title())
                        .put("alt_txt", upload.alternative());
        };
    }
}
