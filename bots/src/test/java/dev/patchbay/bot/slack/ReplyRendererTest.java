package dev.patchbay.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.bot.slack.standin.SlackRules;
import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReplyRendererTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Property(tries = 200)
    void anyReplyAndAnyPlainerFormOfItPassesSlacksRules(@ForAll("replies") Reply reply) {
        List<Post> posts = ReplyRenderer.render(reply);

        assertThat(posts).isNotEmpty().hasSizeLessThanOrEqualTo(ReplyRenderer.MAX_POSTS);
        posts.forEach(ReplyRendererTest::accept);
    }

    @Test
    void whatIsCutOfATableIsSaid() {
        Post.Message message = only(Reply.of(new Block.Table(Replies.table(140, 2, "some cell"))));

        assertThat(message.blocksJson()).contains("… 41 more rows");
    }

    @Test
    void rowsLeftOutBeforeTheReplyWasMadeAreSaidToo() {
        ResultTable table =
                new ResultTable(Replies.services().columns(), Replies.services().rows(), 5_000);

        assertThat(only(Reply.of(new Block.Table(table))).blocksJson()).contains("… 4,998 more rows");
    }

    @Test
    void columnsPastTheLimitAreSaid() {
        Post.Message message = only(Reply.of(new Block.Table(Replies.table(1, 23, "cell"))));

        assertThat(message.blocksJson()).contains("… 3 more columns");
    }

    @Test
    void aSecondTableGoesIntoASecondMessage() {
        Reply reply = Reply.of(new Block.Table(Replies.services()), new Block.Table(Replies.services()));

        assertThat(ReplyRenderer.render(reply)).hasSize(2);
    }

    @Test
    void anEndlessTextIsCutAndThatIsSaid() {
        List<Post> posts = ReplyRenderer.render(Reply.of(new Block.Text("all work and no play ".repeat(20_000))));

        assertThat(posts).hasSize(ReplyRenderer.MAX_POSTS);
        assertThat(((Post.Message) posts.getLast()).text()).startsWith("… ").contains("Ask for less");
    }

    @Test
    void nobodyIsPingedByWhatAUserOrACellWrote() {
        String hostile = "<!channel> <!here|x> <@U0ADA> <#C0GENERAL> <https://evil.example|click> &lt;!channel&gt;";
        Reply reply = Reply.of(
                new Block.Text(hostile),
                new Block.Table(Replies.table(2, 2, hostile)),
                new Block.Suggestions(List.of(new Choice(hostile, "who?"))));

        Post.Message message = only(reply);

        assertThat(SlackRules.references(message.text(), message.blocksJson())).isEmpty();
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

        Post.Message lines = (Post.Message) Poster.plainer(table).orElseThrow().getFirst();

        assertThat(lines.text().replaceFirst("^```\n", "").replaceFirst("\n```$", ""))
                .doesNotContain("`");
    }

    @Test
    void aQuestionTooLongForAButtonIsWrittenOut() {
        String question = "cost ".repeat(500);

        Post.Message message = only(Reply.of(new Block.Suggestions(List.of(new Choice("Everything", question)))));

        assertThat(message.blocksJson()).contains("Everything: cost").doesNotContain("button");
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
        List<Post> posts = ReplyRenderer.render(reply);
        assertThat(posts).hasSize(1);
        accept(posts.getFirst());
        return (Post.Message) posts.getFirst();
    }

    private static void accept(Post post) {
        switch (post) {
            case Post.Message message -> {
                SlackRules.check(message.text(), message.elements().isEmpty() ? "" : message.blocksJson());
                assertThat(SlackRules.references(message.text(), message.blocksJson()))
                        .isEmpty();
            }
            case Post.Picture picture ->
                assertThat(new PostMark(DeliveryId.random(), "9.9.9").fileName())
                        .hasSizeLessThan(255);
        }
        Poster.plainer(post).orElse(List.of()).forEach(ReplyRendererTest::accept);
    }

    @Provide
    Arbitrary<Reply> replies() {
        return blocks().list().ofMaxSize(12).map(Reply::new);
    }

    private static Arbitrary<Block> blocks() {
        return Arbitraries.oneOf(
                texts(20_000).map(Block.Text::new),
                tables().map(Block.Table::new),
                charts(),
                texts(5_000).map(line -> new Block.HowItWasGot(new Explanation(line, 1, 2, List.of(line), line))),
                Combinators.combine(texts(4_000), Arbitraries.integers().between(0, 30))
                        .as((text, notes) -> new Block.TicketCard(ticket(text, notes))),
                Combinators.combine(texts(300), texts(4_000))
                        .as(Choice::new)
                        .list()
                        .ofMaxSize(30)
                        .map(Block.Suggestions::new),
                texts(4_000).map(text -> new Block.Trouble(text, text, text, "7f3a9c00")));
    }

    private static Arbitrary<String> texts(int max) {
        Arbitrary<String> hostile = Arbitraries.of(
                        "<!channel>", "<@U0ADA>", "&amp;", "```", "*", "\u0000", "\uD83D", "🙂", "\n\n", " ", "\u202E")
                .list()
                .ofMaxSize(max / 20)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(80),
                hostile,
                Arbitraries.of("&", "a", "word ", "🙂").flatMap(part -> Arbitraries.integers()
                        .between(0, max / part.length())
                        .map(part::repeat)));
    }

    private static Arbitrary<ResultTable> tables() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 160),
                        Arbitraries.integers().between(0, 40),
                        texts(400),
                        Arbitraries.longs().between(0, 100_000))
                .as((rows, columns, text, more) -> new ResultTable(
                        IntStream.range(0, columns)
                                .mapToObj(column -> new Heading(text, column % 2 == 0))
                                .toList(),
                        IntStream.range(0, rows)
                                .mapToObj(row -> IntStream.range(0, columns)
                                        .mapToObj(column -> new Cell(text, null))
                                        .toList())
                                .toList(),
                        rows + more));
    }

    private static Arbitrary<Block> charts() {
        return Combinators.combine(texts(400), Arbitraries.integers().between(0, 50), Arbitraries.of(true, false))
                .as((text, points, drawn) -> new Block.Chart(
                        new ChartSpec(
                                ChartType.LINE,
                                text,
                                text,
                                text,
                                IntStream.range(0, points)
                                        .mapToObj(point -> text)
                                        .toList(),
                                List.of(new ChartSpec.Series(
                                        text,
                                        IntStream.range(0, points)
                                                .mapToObj(BigDecimal::valueOf)
                                                .toList()))),
                        drawn ? Optional.of(new FileRef(FileId.random(), text, "image/png", 3)) : Optional.empty()));
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
