package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.simulator.slack.Fault;
import dev.patchbay.simulator.slack.Posted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackFaultsTest {

    private static final String POST = "chat.postMessage";
    private static final String SHARE = "files.completeUploadExternal";

    private final SlackWorld world = new SlackWorld(Reply.of(new Block.Text("14.98 USD in all.")));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anAnswerWithADrawingStandsInReadingOrder() {
        answerWithEverything();

        String root = world.mention("cost by service");
        awaitOutcome(Delivered.class);

        assertThat(world.slack.dump(CHANNEL, root))
                .isEqualTo(
                        """
                ada
                   <@U0PATCHBAY> cost by service
                Patchbay
                   EC2 cost most: 13.00 of 14.98 USD (87 %).
                   | service | effective cost, USD |
                   | EC2 | 13.00 |
                   | Azure Kubernetes Service | 1.58 |
                Patchbay
                   (file: Effective cost by service)
                Patchbay
                   ▸ 1,000 of 1,000 rows · sum of effective cost · by service
                   [By region] [Cost per day]
                   [👍] [👎]""");
    }

    @Test
    void whenAskedToSlowDownItWaitsAsLongAsAsked() {
        world.slack.faults().next(POST, Fault.rateLimited(2));

        String root = world.mention("cost");
        awaitOutcome(TryLater.class);

        assertThat(outcomes(TryLater.class).getFirst().after()).isEqualTo(Duration.ofSeconds(2));
        awaitOutcome(Delivered.class);
        assertThat(botPosts(root)).hasSize(1);
    }

    @Test
    void aServerErrorIsTriedAgain() {
        world.slack.faults().next(POST, Fault.serverError(), Fault.serverError());

        String root = world.mention("cost");
        awaitOutcome(Delivered.class);

        assertThat(botPosts(root)).hasSize(1);
    }

    @Test
    void aResetConnectionIsTriedAgain() {
        world.slack.faults().next(POST, new Fault.Reset());

        String root = world.mention("cost");
        awaitOutcome(Delivered.class);

        assertThat(botPosts(root)).hasSize(1);
    }

    @Test
    void aPostWhoseAnswerWasLostIsFoundInTheThreadAndNotRepeated() {
        answerWithEverything();
        world.slack.faults().next(POST, new Fault.AnswerLost());

        String root = world.mention("cost by service");
        awaitOutcome(Delivered.class);

        assertThat(botPosts(root)).hasSize(3);
    }

    @Test
    void aPostAnsweredWithNonsenseIsFoundInTheThreadAndNotRepeated() {
        world.slack.faults().next(POST, new Fault.AnswerGarbled());

        String root = world.mention("cost");
        awaitOutcome(Delivered.class);

        assertThat(botPosts(root)).hasSize(1);
    }

    @Test
    void aPostThatTookTooLongIsFoundInTheThreadAndNotRepeated() {
        world.slack.faults().next(POST, new Fault.Slow(SlackWorld.CALL.plusMillis(200)));

        String root = world.mention("cost");
        awaitOutcome(Delivered.class);

        assertThat(botPosts(root)).hasSize(1);
    }

    @Test
    void aDrawingWhoseAnswerWasLostIsFoundByItsNameAndNotRepeated() {
        answerWithEverything();
        world.slack.faults().next(SHARE, new Fault.AnswerLost());

        String root = world.mention("cost by service");
        awaitOutcome(Delivered.class);

        assertThat(botPosts(root))
                .extracting(Posted::fileName)
                .filteredOn(name -> !name.isEmpty())
                .hasSize(1);
        assertThat(botPosts(root)).hasSize(3);
    }

    @Test
    void aPostLostInAThreadOfSeveralPagesIsFound() {
        world.slack.faults().next(POST, new Fault.AnswerLost());
        String root = world.mention("cost");
        awaitOutcome(TryLater.class);
        for (int index = 0; index < 450; index++) {
            world.slack.writeAsApp(CHANNEL, "noise " + index, root);
        }

        awaitOutcome(Delivered.class);

        assertThat(ours(root)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "is_archived", "token_revoked", "account_inactive"})
    void whereNobodyCanWriteAnyMoreItIsUndeliverable(String error) {
        world.slack.faults().always(POST, new Fault.Refusal(error));

        world.mention("cost");
        awaitOutcome(Undeliverable.class);

        assertThat(outcomes(Undeliverable.class).getFirst().reason()).contains(error);
    }

    @Test
    void aTableSlackRefusesIsShownAsText() {
        world.conversation.replies = message -> Reply.of(new Block.Table(Replies.services()));
        world.slack.faults().next(POST, new Fault.Refusal("invalid_blocks"));

        String root = world.mention("cost by service");
        awaitOutcome(Delivered.class);

        assertThat(world.slack.dump(CHANNEL, root)).contains("Azure Kubernetes Service                 1.58");
    }

    @Test
    void blocksSlackRefusesAltogetherAreShownAsTextAlone() {
        world.slack.faults().next(POST, new Fault.Refusal("invalid_blocks"));

        String root = world.mention("cost");
        awaitOutcome(Delivered.class);

        assertThat(botPosts(root).getFirst().blocks()).isEmpty();
        assertThat(botPosts(root).getFirst().text()).isEqualTo("14.98 USD in all.");
    }

    @ParameterizedTest
    @CsvSource({"files.getUploadURLExternal, missing_scope", "files.completeUploadExternal, file_not_found"})
    void aDrawingSlackRefusesIsShownAsATable(String method, String error) {
        FileRef png = world.keep(new byte[] {1, 2, 3});
        world.conversation.replies = message -> Reply.of(new Block.Chart(Replies.CHART, Optional.of(png)));
        world.slack.faults().always(method, new Fault.Refusal(error));

        String root = world.mention("chart it");
        awaitOutcome(Delivered.class);

        assertThat(world.slack.dump(CHANNEL, root)).contains("| Azure Kubernetes Service | 1.58088 |");
    }

    @Test
    void aDrawingThatIsGoneIsShownAsATable() {
        FileRef png = world.keep(new byte[] {1, 2, 3});
        world.files.clear();
        world.conversation.replies = message -> Reply.of(new Block.Chart(Replies.CHART, Optional.of(png)));

        String root = world.mention("chart it");
        awaitOutcome(Delivered.class);

        assertThat(world.slack.dump(CHANNEL, root)).contains("| Azure Kubernetes Service | 1.58088 |");
    }

    @Test
    void aDrawingThatCannotBeBroughtOverDoesNotHoldTheAnswerBackForEver() {
        answerWithEverything();
        world.slack.faults().always("upload", Fault.serverError());

        String root = world.mention("cost by service");
        awaitOutcome(Delivered.class);

        assertThat(botPosts(root)).hasSize(2);
    }

    @Test
    void aBusyChannelIsNeverAskedToSlowDownAndDoesNotDelayAnother() {
        for (int index = 0; index < 7; index++) {
            world.mention("question " + index);
        }
        world.slack.addChannel("C0OTHER");
        String other = world.slack.write("C0OTHER", SlackWorld.ADA, "<@U0PATCHBAY> quick one", "");

        await().atMost(Duration.ofSeconds(2))
                .until(() -> world.slack.thread("C0OTHER", other).size() == 2);
        await().until(() -> outcomes(Delivered.class).size() == 8);

        assertThat(outcomes(TryLater.class)).noneMatch(later -> later.reason().contains("slow down"));
    }

    private void answerWithEverything() {
        FileRef png = world.keep(new byte[] {1, 2, 3});
        world.conversation.replies = message -> Replies.full(png);
    }

    private void awaitOutcome(Class<?> type) {
        await().until(() -> !outcomes(type).isEmpty());
    }

    private <T> List<T> outcomes(Class<T> type) {
        return world.conversation.outcomes.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<Posted> botPosts(String root) {
        return world.slack.thread(CHANNEL, root).stream()
                .filter(Posted::isByBot)
                .toList();
    }

    private List<Posted> ours(String root) {
        return botPosts(root).stream()
                .filter(post -> post.user().equals("U0PATCHBAY"))
                .toList();
    }
}
