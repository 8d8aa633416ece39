package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.ADA;
import static dev.patchbay.bot.slack.SlackWorld.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bot.AllowedHosts;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.FetchAttachment;
import dev.patchbay.model.chat.AdapterCommand.ReadThread;
import dev.patchbay.model.chat.AdapterReply.Fetched;
import dev.patchbay.model.chat.AdapterReply.ThreadRead;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.simulator.slack.Fault;
import dev.patchbay.simulator.slack.StandInSlack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackDownloadTest {

    private static final byte[] CSV = "service,cost\nEC2,13.0\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final SlackWorld world = new SlackWorld(Reply.of(new Block.Text("Read export.csv: 1 row.")));
    private InboundMessage message;
    private Path target;

    @BeforeEach
    void drop() {
        target = folder.resolve("incoming");
        world.slack.drop(CHANNEL, ADA, StandInSlack.MENTION, "", "export.csv", CSV);
        await().until(() -> !world.conversation.taken.isEmpty());
        message = world.conversation.taken.getFirst();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aFileDroppedWithAMentionIsFetched() {
        Fetched fetched = fetch(message.attachments().getFirst(), 1_000);

        assertThat(fetched).isEqualTo(new Fetched(CSV.length, "text/csv"));
        assertThat(target).hasBinaryContent(CSV);
    }

    @Test
    void aFileOfAnotherOrganisationIsAskedForAndFetched() {
        Attachment attachment = droppedFromElsewhere();

        assertThat(attachment.name()).isEqualTo("theirs.csv");
        assertThat(attachment.size()).isEqualTo(CSV.length);
        assertThat(fetch(attachment, 1_000).size()).isEqualTo(CSV.length);
        assertThat(target).hasBinaryContent(CSV);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatCannotBeAskedForAtOnceHoldsNothingUpAndIsAskedForWhenItIsFetched(boolean slow) {
        Fault trouble = slow ? new Fault.Slow(Duration.ofSeconds(5)) : Fault.serverError();
        world.slack.faults().next("files.info", trouble, trouble);
        long before = System.nanoTime();
        Attachment attachment = droppedFromElsewhere();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        assertThat(attachment.size()).isZero();
        assertThat(fetch(attachment, 1_000).size()).isEqualTo(CSV.length);
    }

    @Test
    void aFileOfAnotherOrganisationThatIsTooLargeIsNotDownloaded() {
        world.slack.faults().next("files.info", Fault.serverError(), Fault.serverError());
        world.slack.faults().always("download", Fault.serverError());

        assertFails(droppedFromElsewhere(), 10, ErrorCode.FILE_TOO_LARGE, "larger than 10 bytes");
    }

    @Test
    void aFileOfAnotherOrganisationThatIsGoneIsSaidToBeGone() {
        world.slack.faults().always("files.info", new Fault.Refusal("file_deleted"));

        assertFails(droppedFromElsewhere(), 1_000, ErrorCode.FILE_NOT_FOUND, "file_deleted");
    }

    @Test
    void aThreadThatIsReadNamesTheFilesOfAnotherOrganisation() {
        droppedFromElsewhere();

        ThreadRead read = (ThreadRead) world.bus.call(
                Addresses.adapter(Platform.SLACK),
                new ReadThread(world.tenant, world.conversation.taken.getLast().place(), 5));

        assertThat(read.messages().getFirst().attachments())
                .singleElement()
                .extracting(Attachment::name)
                .isEqualTo("theirs.csv");
    }

    private Attachment droppedFromElsewhere() {
        world.slack.addStranger("U0ELSE", "mallory");
        world.slack.drop(CHANNEL, "U0ELSE", StandInSlack.MENTION, "", "theirs.csv", CSV);
        await().until(() -> world.conversation.taken.size() == 2);
        return world.conversation.taken.getLast().attachments().getFirst();
    }

    @Test
    void aFileLargerThanSaidIsGivenUpWhileItStreams() {
        Attachment liar = Attachment.remote("export.csv", 1, source());

        assertFails(liar, 10, ErrorCode.FILE_TOO_LARGE, "larger than 10 bytes");
    }

    @Test
    void aFileKnownToBeTooLargeIsNotAskedFor() {
        world.slack.faults().always("download", Fault.serverError());

        assertFails(message.attachments().getFirst(), 10, ErrorCode.FILE_TOO_LARGE, "larger than 10 bytes");
    }

    @Test
    void theTokenGoesToNoOtherHost() {
        Attachment foreign = Attachment.remote("export.csv", 10, "https://files.slack.com.evil.example/export.csv");

        assertFails(foreign, 1_000, ErrorCode.FORBIDDEN, "slack.file-hosts");
    }

    @Test
    void theTokenFollowsNoRedirectToAnotherHost() {
        world.slack.faults().next("download", new Fault.Redirect("http://127.0.0.1:1/export.csv"));

        assertFails(message.attachments().getFirst(), 1_000, ErrorCode.FORBIDDEN, "127.0.0.1");
    }

    @Test
    void aRedirectWithinTheHostIsFollowed() {
        world.slack.faults().next("download", new Fault.Redirect(source()));

        assertThat(fetch(message.attachments().getFirst(), 1_000).size()).isEqualTo(CSV.length);
    }

    @Test
    void endlessRedirectsEnd() {
        world.slack.faults().always("download", new Fault.Redirect(source()));

        assertFails(message.attachments().getFirst(), 1_000, ErrorCode.FILE_NOT_FOUND, "from one place to the next");
    }

    @Test
    void slacksSignInPageIsNotTakenForTheFile() {
        world.slack.faults().next("download", new Fault.Refusal("missing_scope"));

        assertFails(message.attachments().getFirst(), 1_000, ErrorCode.FORBIDDEN, "files:read");
    }

    @Test
    void aDeletedFileIsSaidToBeGone() {
        world.slack.faults().next("download", new Fault.Status(404, 0));

        assertFails(message.attachments().getFirst(), 1_000, ErrorCode.FILE_NOT_FOUND, "no longer on Slack");
    }

    @Test
    void aPlatformThatStumblesIsAskedAgain() {
        world.slack.faults().next("download", Fault.serverError(), new Fault.Reset(), Fault.serverError());

        assertThat(fetch(message.attachments().getFirst(), 1_000).size()).isEqualTo(CSV.length);
        assertThat(target).hasBinaryContent(CSV);
    }

    @Test
    void aPlatformThatAsksForALongPauseIsNotWaitedFor() {
        world.slack.faults().next("download", Fault.rateLimited(60));

        assertFails(message.attachments().getFirst(), 1_000, ErrorCode.UNAVAILABLE, "HTTP status 429");
    }

    @Test
    void aLostConnectionLeavesNoHalfFile() {
        world.slack.faults().always("download", new Fault.Reset());

        assertFails(message.attachments().getFirst(), 1_000, ErrorCode.UNAVAILABLE, "could not be fetched");
    }

    @Test
    void aFileWithoutAnAddressIsSaidToBeGone() {
        assertFails(Attachment.remote("old.csv", 10, ""), 1_000, ErrorCode.FILE_NOT_FOUND, "no way to download");
    }

    @ParameterizedTest(name = "{0} allowed: {1}")
    @CsvSource({
        "https://files.slack.com/x, true",
        "https://FILES.slack.com/x, true",
        "http://files.slack.com/x, false",
        "https://files.slack.com:8443/x, false",
        "https://slack.com/x, false",
        "https://evil.example/files.slack.com, false",
        "https://files.slack.com@evil.example/x, false",
        "http://127.0.0.1:8090/x, true",
        "http://127.0.0.1:8091/x, false"
    })
    void onlyListedHostsAreAllowed(String url, boolean allowed) {
        AllowedHosts hosts = new AllowedHosts(List.of("files.slack.com", "127.0.0.1:8090"));

        assertThat(hosts.allow(HttpUrl.get(url))).isEqualTo(allowed);
    }

    private void assertFails(Attachment attachment, long maxSize, ErrorCode code, String words) {
        assertThatThrownBy(() -> fetch(attachment, maxSize)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure).hasMessageContaining(words).hasMessageNotContaining(StandInSlack.BOT_TOKEN);
        });
        assertThat(target).doesNotExist();
    }

    private Fetched fetch(Attachment attachment, long maxSize) {
        return (Fetched) world.bus.call(
                Addresses.adapter(Platform.SLACK),
                new FetchAttachment(world.tenant, message.place(), attachment, target, maxSize));
    }

    private String source() {
        return message.attachments().getFirst().source().orElseThrow();
    }
}
