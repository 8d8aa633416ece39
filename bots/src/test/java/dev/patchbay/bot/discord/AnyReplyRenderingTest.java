package dev.patchbay.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.bot.AnyReply;
import dev.patchbay.bot.AnyTable;
import dev.patchbay.bot.HostileText;
import dev.patchbay.bot.TableFile;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.simulator.discord.DiscordRules;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is answered, Discord takes it, and it calls nobody. */
class AnyReplyRenderingTest {

    private static final Pattern LIVE_MENTION = Pattern.compile("(?<!\\\\)<[@#:/][^>]*>|@(everyone|here)");

    @Property(tries = 400)
    void everyReplyIsWithinDiscordsLimits(@ForAll("replies") Reply reply) {
        List<Post> posts = ReplyRenderer.render(reply, DeliveryId.random(), true);

        assertThat(posts).isNotEmpty();
        posts.forEach(post -> DiscordRules.create(
                post.message().toString(),
                post.uploads().stream().map(AnyReplyRenderingTest::size).toList()));
    }

    @Property(tries = 200)
    void everyPlainerFormIsWithinThemToo(@ForAll("replies") Reply reply) {
        List<Post> posts = ReplyRenderer.render(reply, DeliveryId.random(), true);
        for (int step = 0; step < 2; step++) {
            posts = posts.stream()
                    .flatMap(post -> post.plainer().stream())
                    .flatMap(List::stream)
                    .toList();
            posts.forEach(post -> DiscordRules.create(
                    post.message().toString(),
                    post.uploads().stream().map(AnyReplyRenderingTest::size).toList()));
        }
        assertThat(posts).allMatch(post -> post.plainer().isEmpty());
    }

    @Property(tries = 200)
    void nobodyIsCalled(@ForAll("replies") Reply reply) {
        for (Post post : ReplyRenderer.render(reply, DeliveryId.random(), true)) {
            assertThat(post.message().path("allowed_mentions").path("parse").isArray())
                    .isTrue();
            assertThat(post.message().path("allowed_mentions").path("parse")).isEmpty();
            String content = post.message().path("content").textValue();
            if (!content.contains("```")) {
                assertThat(content).doesNotContainPattern(LIVE_MENTION);
            }
        }
    }

    /** The rows of a long table are in a file, whole or as much of it as a file may hold. */
    @Property(tries = 200)
    void noRowOfALongTableIsLost(@ForAll("replies") Reply reply) {
        List<Post> posts = ReplyRenderer.render(reply, DeliveryId.random(), true);
        List<String> files = posts.stream()
                .flatMap(post -> post.uploads().stream())
                .filter(Upload.Made.class::isInstance)
                .map(upload -> new String(((Upload.Made) upload).content(), StandardCharsets.UTF_8))
                .toList();

        for (ResultTable table : AnyReply.longTables(reply)) {
            int held = TableFile.csv(table, DiscordLimits.FILE_BYTES).rows();
            assertThat(files).anyMatch(file -> file.lines().count() > held);
        }
    }

    @Property(tries = 200)
    void theSameReplyIsRenderedTheSameAgain(@ForAll("replies") Reply reply) {
        DeliveryId delivery = DeliveryId.random();

        assertThat(ReplyRenderer.render(reply, delivery, false).stream().map(Post::message))
                .containsExactlyElementsOf(ReplyRenderer.render(reply, delivery, false).stream()
                        .map(Post::message)
                        .toList());
    }

    @Example
    void aPartThatWasAskedForHasNoFile() {
        List<Post> posts =
                ReplyRenderer.render(Reply.of(new Block.Table(AnyTable.topTwoOfFifteen())), DeliveryId.random(), false);

        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.uploads()).isEmpty();
            assertThat(post.plain()).contains("2 of 15 rows").doesNotContain("more");
        });
    }

    @Example
    void tablesAreNumberedApartFromCharts() {
        ResultTable table = AnyTable.topTwoOfFifteen();
        ResultTable tall = new ResultTable(
                table.columns(), Collections.nCopies(40, table.rows().getFirst()), 40);
        ChartSpec spec = new ChartSpec(ChartType.BAR, "Cost", "service", "cost", List.of(), List.of());
        FileRef png = new FileRef(FileId.random(), "chart.png", "image/png", 3);
        Reply reply = Reply.of(new Block.Chart(spec, Optional.of(png)), new Block.Table(tall), new Block.Table(tall));

        assertThat(ReplyRenderer.render(reply, DeliveryId.random(), false).stream()
                        .flatMap(post -> post.uploads().stream())
                        .map(Upload::name))
                .containsExactly("chart-1.png", "table.csv", "table-2.csv");
    }

    @Property
    void textStaysWhatItSays(@ForAll("texts") String text) {
        String escaped = DiscordText.escape(text);

        assertThat(escaped).doesNotContainPattern("(?<!\\\\)<@");
        assertThat(DiscordText.escape(text, 300)).hasSizeLessThanOrEqualTo(300);
    }

    @Provide
    Arbitrary<Reply> replies() {
        return AnyReply.replies();
    }

    @Provide
    Arbitrary<Form> forms() {
        return AnyReply.forms();
    }

    @Provide
    Arbitrary<String> texts() {
        return HostileText.any();
    }

    private static int size(Upload upload) {
        return upload instanceof Upload.Made made ? made.content().length : 1;
    }
}
