package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.AnyReply;
import dev.patchbay.bot.AnyTable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationReply.ReplyViewed;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.simulator.teams.ActivityCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any reply of any size becomes messages that Teams takes. */
class AnyReplyRenderedTest {

    private static final String MOMENT =
            "(Snoozed until|Since|Resolved) \\{\\{DATE\\(([-+0-9T:Z]+),SHORT\\)}} \\{\\{TIME\\(\\2\\)}}";

    private final DeliveryId delivery = DeliveryId.random();
    private final List<String> kept = new ArrayList<>();

    @Provide
    Arbitrary<Reply> replies() {
        return AnyReply.replies();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyMessageIsWithinTheRulesAndAtLeastOneIsPosted(@ForAll("replies") Reply reply, @ForAll boolean personal) {
        List<Post> posts = render(reply, personal);

        assertThat(posts).isNotEmpty();
        for (Post post : posts) {
            ActivityCheck.require(post.json(), personal);
        }
        long messages = posts.stream().filter(Post.Message.class::isInstance).count();
        assertThat(messages).isLessThanOrEqualTo(MessagePacker.MAX_POSTS);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatStandsForARefusedMessageIsWithinTheRulesToo(@ForAll("replies") Reply reply) {
        Stream<Post> plainer = render(reply, true).stream();
        for (int step = 0; step < 3; step++) {
            plainer = plainer.flatMap(post -> post.plainer().orElse(List.of()).stream())
                    .peek(post -> ActivityCheck.require(post.json(), true));
        }
        assertThat(plainer).isEmpty();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyButtonIsThereUnderItsOwnName(@ForAll("replies") Reply reply) {
        List<Post> posts = render(reply, true);
        String all = posts.stream().map(post -> post.json().toString()).reduce("", String::concat);

        if (posts.size() < MessagePacker.MAX_POSTS) {
            for (int index = 0; index < reply.buttons().size(); index++) {
                boolean link = reply.buttons().get(index).press() instanceof Press.OpenLink;
                assertThat(link
                                || all.contains("\"press:" + delivery + ":" + index + "\"")
                                || all.contains("\"press:" + delivery + ":" + index + ":"))
                        .isTrue();
            }
        }
    }

    /** Rich text shows what stands in it; everything else of a card would read Markdown, so only a moment stands there. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatSomebodyWroteStandsWhereNothingIsReadIntoIt(@ForAll("replies") Reply reply) {
        for (Post post : render(reply, false)) {
            ObjectNode json = post.json();
            assertThat(json.path("textFormat").asText("plain")).isEqualTo("plain");
            assertThat(json.path("entities").isMissingNode()).isTrue();
            for (JsonNode element : json.findParents("type")) {
                assertThat(element.path("type").asText()).isNotEqualTo("FactSet");
                if (element.path("type").asText().equals("TextBlock")) {
                    assertThat(element.path("text").asText()).matches(MOMENT);
                }
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatIsCutIsOfferedAsAFile(@ForAll("replies") Reply reply) {
        render(reply, true);

        for (Block block : reply.blocks()) {
            if (block instanceof Block.Table table
                    && !table.table().columns().isEmpty()
                    && table.table().rows().size() > 30) {
                assertThat(kept).anyMatch(name -> name.endsWith(".csv"));
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aReadersOwnCardIsWithinTheRulesAndKeepsItsRefresh(@ForAll("replies") Reply reply, @ForAll boolean own) {
        CardRefresh refresh = new CardRefresh(delivery, Optional.empty());

        OwnCard.render(new ReplyViewed(reply, own), refresh).ifPresent(card -> {
            ObjectNode message = JsonNodeFactory.instance.objectNode().put("type", "message");
            message.putArray("attachments").add(CardJson.attachment(card));
            ActivityCheck.require(message, false);
            assertThat(card.path("refresh").path("action").path("verb").asText())
                    .isEqualTo("refresh:" + delivery);
        });
    }

    @Example
    void aPartThatWasAskedForIsNotOfferedAsAFile() {
        assertThat(render(Reply.of(new Block.Table(AnyTable.topTwoOfFifteen())), true))
                .singleElement()
                .satisfies(post -> assertThat(post.json().toString()).contains("2 of 15 rows"));
        assertThat(kept).isEmpty();
    }

    @Example
    void anEmptyFileIsNamedAndNotOffered() {
        FileRef empty = new FileRef(FileId.random(), "notes.txt", "text/plain", 0);

        List<Post> posts = render(Reply.of(new Block.File(empty)), true);

        assertThat(posts)
                .singleElement()
                .satisfies(post -> assertThat(post.json().toString()).contains("notes.txt (empty)"));
    }

    private List<Post> render(Reply reply, boolean personal) {
        kept.clear();
        return ReplyRenderer.render(reply, delivery, personal, true, new Attic() {
            @Override
            public Optional<byte[]> read(FileRef file) {
                return Optional.of(new byte[(int) Math.min(file.size(), 100_000)]);
            }

            @Override
            public Optional<FileRef> keep(String name, String mediaType, Supplier<byte[]> content) {
                kept.add(name);
                return Optional.of(new FileRef(FileId.random(), name, mediaType, content.get().length));
            }
        });
    }
}
