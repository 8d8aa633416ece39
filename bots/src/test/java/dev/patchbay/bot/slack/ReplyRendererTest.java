package dev.patchbay.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.bot.AnyReply;
import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.Citation;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.simulator.slack.SlackRules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReplyRendererTest {

    private static final DeliveryId DELIVERY = DeliveryId.random();
    private static final Place PLACE = new Place(Platform.SLACK, "T0STANDIN", "C0GENERAL", "1.000001");
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Property(tries = 200)
    void anyReplyAndAnyPlainerFormOfItPassesSlacksRules(@ForAll("replies") Reply reply) {
        List<Post> posts = render(reply);

        assertThat(posts).isNotEmpty().hasSizeLessThanOrEqualTo(ReplyRenderer.MAX_POSTS);
        posts.forEach(ReplyRendererTest::accept);
    }

    @Property(tries = 200)
    void noRowOfALongTableIsLost(@ForAll("replies") Reply reply) {
        List<String> files = render(reply).stream()
                .filter(Post.Upload.class::isInstance)
                .map(post -> ((Post.Upload) post).content())
                .filter(Post.Content.Made.class::isInstance)
                .map(made -> new String(((Post.Content.Made) made).bytes().get(), StandardCharsets.UTF_8))
                .toList();

        for (ResultTable table : AnyReply.longTables(reply)) {
            assertThat(files)
                    .anyMatch(file -> file.lines().count() > table.rows().size());
        }
    }

    @Test
    void manyLongLinksOfCitationsAreSpreadOverMessages() {
        String link = "https://desk.example/" + "long".repeat(700);
        List<Citation> citations = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> new Citation(number, "Run book", Optional.of(link)))
                .toList();

        List<Post> posts = render(Reply.of(new Block.Citations(citations)));

        posts.forEach(ReplyRendererTest::accept);
        String blocks = posts.stream()
                .map(post -> ((Post.Message) post).blocksJson().orElseThrow())
                .collect(Collectors.joining());
        assertThat(blocks.split(link, -1)).hasSize(9);
    }

    @Test
    void whatIsCutOfATableIsSaid() {
        List<Post> posts = render(Reply.of(new Block.Table(Replies.table(140, 2, "some cell"))));

        assertThat(((Post.Message) posts.getFirst()).blocksJson().orElseThrow()).contains("… 110 more rows");
        assertThat(((Post.Upload) posts.getLast()).title()).isEqualTo("The full table (140 rows)");
    }

    @Test
    void aPartThatWasAskedForIsShownWholeAndSaidToBeOne() {
        ResultTable table =
                new ResultTable(Replies.services().columns(), Replies.services().rows(), 5_000);

        assertThat(only(Reply.of(new Block.Table(table))).blocksJson().orElseThrow())
                .contains("2 of 5,000 rows")
                .doesNotContain("more rows");
    }

    @Test
    void columnsPastTheLimitAreSaid() {
        List<Post> posts = render(Reply.of(new Block.Table(Replies.table(1, 23, "cell"))));

        assertThat(((Post.Message) posts.getFirst()).blocksJson().orElseThrow()).contains("… 3 more columns");
        assertThat(((Post.Upload) posts.getLast()).title()).isEqualTo("The full table (1 row)");
    }

    @Test
    void aSecondTableGoesIntoASecondMessage() {
        Reply reply = Reply.of(new Block.Table(Replies.services()), new Block.Table(Replies.services()));

        assertThat(render(reply)).hasSize(2);
    }

    @Test
    void anEndlessTextIsCutAndThatIsSaid() {
        List<Post> posts = render(Reply.of(new Block.Text("all work and no play ".repeat(20_000))));

        assertThat(posts).hasSize(ReplyRenderer.MAX_POSTS);
        Post.Upload rest = (Post.Upload) posts.getLast();
        assertThat(rest.title()).isEqualTo("The rest of this answer");
        assertThat(((Post.Message) rest.standIn().getFirst()).text())
                .startsWith("… ")
                .contains("Ask for less");
    }

    @Test
    void nobodyIsPingedByWhatAUserOrACellWrote() {
        String hostile = "<!channel> <!here|x> <@U0ADA> <#C0GENERAL> <https://evil.example|click> &lt;!channel&gt;";
        Reply reply = Reply.of(
                new Block.Text(hostile),
                new Block.Table(Replies.table(2, 2, hostile)),
                new Block.Suggestions(List.of(new Choice(hostile, "who?"))));

        Post.Message message = only(reply);

        assertThat(SlackRules.references(message.text(), message.blocksJson().orElse("[]")))
                .isEmpty();
        assertThat(message.elements()
                        .getFirst()
                        .blocks()
                        .getFirst()
                        .path("text")
                        .path("text")
                        .asText())
                .contains("&amp;lt;!channel&amp;gt;");
    }

    @Test
    void aBacktickOfTheDataDoesNotEndATextTable() {
        Post.Message table = only(Reply.of(new Block.Table(Replies.table(1, 1, "```<!channel>```"))));

        Post.Message lines = (Post.Message) table.plainer().orElseThrow().getFirst();

        assertThat(lines.text().replaceFirst("^```\n", "").replaceFirst("\n```$", ""))
                .doesNotContain("`");
    }

    @Test
    void aLabelTooLongForAButtonIsWrittenOut() {
        String label = "cost of everything ".repeat(10).strip();

        Post.Message message = only(Reply.of(new Block.Suggestions(List.of(new Choice(label, "cost")))));

        assertThat(message.blocksJson().orElseThrow()).contains(label).contains("press:" + DELIVERY + ":0");
    }

    @Test
    void buttonsAreNamedByTheirPlaceInTheWholeReply() {
        Reply reply = Reply.of(
                new Block.Suggestions(List.of(new Choice("By region", "by region"))),
                new Block.Buttons(List.of(
                        Button.of("Docs", new Press.OpenLink("https://docs.example.com/vpn")),
                        new Button("Take", new Press.Ask("take 1042"), Button.Emphasis.PRIMARY))));

        String json = only(reply).blocksJson().orElseThrow();

        assertThat(json)
                .contains("\"action_id\":\"press:" + DELIVERY + ":0\"")
                .contains("\"url\":\"https://docs.example.com/vpn\"")
                .contains("\"action_id\":\"press:" + DELIVERY + ":2\"")
                .contains("\"style\":\"primary\"");
    }

    @Test
    void anAnswerHasThumbsAndAnAnnouncementHasNone() {
        Reply reply = Reply.of(new Block.Text("14.98 USD in all."));
        Deliver announced = new Deliver(TenantId.random(), DELIVERY, 1, PLACE, reply, List.of(), Optional.empty());

        assertThat(only(reply).blocksJson().orElseThrow()).contains("feedback:up:" + DELIVERY);
        assertThat(((Post.Message) ReplyRenderer.render(announced).getFirst())
                        .blocksJson()
                        .orElseThrow())
                .doesNotContain("feedback");
    }

    @Test
    void aChartThatFitsIsSlacksOwnAndItsPlainerFormTheDrawing() {
        FileRef png = new FileRef(FileId.random(), "chart.png", "image/png", 3);

        Post.Message message = only(Reply.of(new Block.Chart(Replies.SMALL_CHART, Optional.of(png))));

        assertThat(message.blocksJson().orElseThrow()).contains("\"type\":\"data_visualization\"");
        assertThat(message.plainer().orElseThrow().getFirst()).isInstanceOf(Post.Upload.class);
    }

    @Test
    void aChartPastTheBlocksLimitsIsDrawn() {
        FileRef png = new FileRef(FileId.random(), "chart.png", "image/png", 3);
        ChartSpec wide = new ChartSpec(
                ChartType.BAR,
                "Cost by a very long dimension",
                "service",
                "cost",
                List.of("a name that is longer than twenty characters"),
                List.of(new ChartSpec.Series("cost", List.of(BigDecimal.ONE))));

        assertThat(render(Reply.of(new Block.Chart(wide, Optional.of(png)))))
                .first()
                .isInstanceOf(Post.Upload.class);
    }

    @Test
    void whatFailedIsSaidWithItsReference() {
        Post.Message message = only(Reply.of(
                new Block.Trouble("I could not read the file.", "Tried twice.", "Drop it again.", "7f3a9c00")));

        assertThat(message.text()).isEqualTo("I could not read the file.\nTried twice.\nDrop it again.\nref 7f3a9c00");
    }

    @Test
    void aTicketStandsInTwoLines() {
        assertThat(only(Reply.of(new Block.TicketCard(ticket("VPN drops", 0)))).text())
                .isEqualTo("TKT-1042 · VPN drops\nHigh · Open · Acme · assigned to Eva · reported by Ada");
    }

    @Test
    void anEmptyReplyIsNotSilent() {
        assertThat(only(Reply.of()).text()).isEqualTo("I have nothing to show for this.");
    }

    private static Post.Message only(Reply reply) {
        List<Post> posts = render(reply);
        assertThat(posts).hasSize(1);
        accept(posts.getFirst());
        return (Post.Message) posts.getFirst();
    }

    private static void accept(Post post) {
        switch (post) {
            case Post.Message message -> {
                assertThat(message.text().isBlank() && message.elements().isEmpty())
                        .isFalse();
                SlackRules.check(message.text(), message.blocksJson().orElse(""));
                assertThat(SlackRules.references(
                                message.text(), message.blocksJson().orElse("[]")))
                        .allMatch(reference ->
                                reference.matches("<!date\\^\\d+\\^\\{date_short_pretty} \\{time}\\|[\\w :]+>"));
            }
            case Post.Upload upload -> {
                assertThat(upload.content().name()).isNotNull();
                assertThat(upload.title()).isNotNull();
            }
        }
        post.plainer().orElse(List.of()).forEach(ReplyRendererTest::accept);
    }

    @Provide
    Arbitrary<Reply> replies() {
        return AnyReply.replies();
    }

    private static List<Post> render(Reply reply) {
        return ReplyRenderer.render(
                new Deliver(TenantId.random(), DELIVERY, 1, PLACE, reply, List.of(), Optional.of("U0ADA")));
    }

    private static Ticket ticket(String title, int notes) {
        return new Ticket(
                new TicketNumber(1042),
                title,
                Optional.of("Acme"),
                Priority.HIGH,
                TicketStatus.OPEN,
                Optional.of("Eva"),
                "Ada",
                NOW,
                NOW,
                1,
                IntStream.range(0, notes)
                        .mapToObj(index -> new TicketNote("Eva", NOW, title))
                        .toList());
    }
}
