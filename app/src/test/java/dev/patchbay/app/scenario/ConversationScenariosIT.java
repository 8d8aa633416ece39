package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.SimulatedPlatform.Reaction;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Threads are conversations: who is answered, where, and what happens to words that are changed or taken back. */
class ConversationScenariosIT extends Scenarios {

    private static final String HELP = "I answer questions about data and keep tickets";

    @Test
    void aMentionIsAnsweredInItsThread() {
        Spot thread = ask("what can you do?");

        awaitText(thread, HELP);
    }

    @Test
    void aMentionWithoutWordsIsAnsweredToo() {
        Spot thread = ask("");

        await().atMost(PATIENCE).until(() -> !answers(thread).isEmpty());
    }

    @Test
    void aDirectMessageNeedsNoMention() {
        Spot thread = say(chat.direct(eva), "what can you do?").thread();

        awaitText(thread, HELP);
    }

    @Test
    void aFollowUpNeedsNoMention() {
        Spot thread = ask("hello");
        awaitText(thread, "Hello");

        say(thread, "what can you do?");

        awaitText(thread, HELP);
    }

    @Test
    void aThreadItIsNotPartOfIsLeftAlone() {
        Spot overheard = say(channel, "who broke the build?").thread();
        say(overheard, "what can you do?");
        Spot asked = ask("hello");

        awaitText(asked, "Hello");
        awaitQuiet(overheard);

        assertThat(answers(overheard)).isEmpty();
    }

    @Test
    void twoThreadsOfOneChannelDoNotMix() {
        Spot first = ask("create a ticket for Acme: the first thread");
        Spot second = ask("create a ticket for Acme: the second thread");

        awaitText(first, "the first thread");
        awaitText(second, "the second thread");
        assertThat(read(first)).doesNotContain("the second thread");
        assertThat(read(second)).doesNotContain("the first thread");
    }

    @Test
    void twoPeopleInOneThreadAreBothAnswered() {
        Spot thread = ask("hello");
        awaitText(thread, "Hello");

        chat.say(guest, thread, "what can you do?", List.of());

        awaitText(thread, HELP);
    }

    @Test
    void aButtonAsksItsQuestion() {
        Spot thread = ask("hello");
        await().atMost(PATIENCE).until(() -> buttons(thread).contains("what can you do?"));

        chat.press(eva, thread, "what can you do?");

        awaitText(thread, HELP);
    }

    @Test
    void manyQuestionsInOneThreadAreAnsweredInOrder() {
        Spot thread = ask("create a ticket for Acme: number 0");
        awaitText(thread, "number 0");
        for (int number = 1; number <= 5; number++) {
            say(thread, "create a ticket for Acme: number " + number);
        }

        for (int number = 1; number <= 5; number++) {
            awaitTimes(thread, "number " + number, 1);
        }
        assertThat(read(thread)).containsSubsequence("number 1", "number 2", "number 3", "number 4", "number 5");
    }

    @Test
    void theCommandIsAnsweredWhereItWasUsed() {
        chat.command(eva, channel, "help");

        await().atMost(PATIENCE).until(() -> Stream.of(channel, chat.direct(eva))
                .flatMap(spot -> chat.thread(spot).stream())
                .anyMatch(Shown::byBot));
    }

    @Test
    void anEditedQuestionIsAnsweredAnewInPlace() {
        Said said = mention(channel, "helo wrold, what?");
        await().atMost(PATIENCE).until(() -> !answers(said.thread()).isEmpty());
        int before = answers(said.thread()).size();

        chat.edit(said, chat.mention() + " what can you do?");

        awaitText(said.thread(), HELP);
        awaitQuiet(said.thread());
        assertThat(answers(said.thread())).hasSize(before);
    }

    @Test
    void anEditThatChangesNothingIsLeftAlone() {
        Said said = mention(channel, "create a ticket for Acme: edited once");
        awaitText(said.thread(), "edited once");

        chat.edit(said, chat.mention() + " create a ticket for Acme: edited once");
        awaitQuiet(said.thread());

        awaitTimes(said.thread(), "edited once", 1);
    }

    @Test
    void aDeletedQuestionLeavesItsAnswerAndTheThreadGoesOn() {
        Spot thread = ask("hello");
        awaitText(thread, "Hello");
        Said deleted = say(thread, "create a ticket for Acme: deleted later");
        awaitText(thread, "deleted later");
        assertThat(said("deleted later")).isNotEmpty();

        chat.delete(deleted);
        say(thread, "what can you do?");

        awaitText(thread, HELP);
        assertThat(read(thread)).contains("deleted later");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(said("deleted later")).isEmpty());
    }

    /** What is kept of people's own words: messages, and the turns that quote them. */
    private List<String> said(String words) {
        return desk.stored(
                """
                SELECT message::text FROM inbox WHERE message::text LIKE '%' || ? || '%'
                UNION ALL SELECT steps::text FROM turn WHERE steps::text LIKE '%' || ? || '%'
                UNION ALL SELECT title FROM conversation WHERE title LIKE '%' || ? || '%'
                """,
                words, words, words);
    }

    @Test
    void stopIsAnsweredAlsoWhenNothingRuns() {
        Spot thread = ask("hello");
        awaitText(thread, "Hello");

        say(thread, "stop");

        awaitText(thread, "nothing to stop");
    }

    @Test
    void aThumbOnAnAnswerIsKept() {
        Spot thread = ask("hello");
        awaitText(thread, "Hello");
        Shown answer = answers(thread).getFirst();

        chat.react(eva, answer, Reaction.THUMBS_UP);

        awaitFeedback("true");
    }

    @Test
    void aThumbTakenBackIsForgotten() {
        Spot thread = ask("hello");
        awaitText(thread, "Hello");
        Shown answer = answers(thread).getFirst();
        chat.react(eva, answer, Reaction.THUMBS_DOWN);
        awaitFeedback("false");

        chat.unreact(eva, answer, Reaction.THUMBS_DOWN);

        awaitFeedback();
    }

    /** Waits until that is what is kept of people's judgement of the answers in the test's channel. */
    private void awaitFeedback(String... helpful) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(desk.stored(
                        """
                                SELECT f.helpful::text FROM feedback f
                                JOIN outbox o USING (tenant_id, delivery_id)
                                JOIN conversation c USING (tenant_id, conversation_id)
                                WHERE c.channel = ?
                                """,
                        channel.channel()))
                .containsExactly(helpful));
    }

    @Test
    void aVeryLongMessageIsAnswered() {
        Spot thread = ask("what can you do? " + "please ".repeat(250));

        await().atMost(PATIENCE).until(() -> !answers(thread).isEmpty());
    }

    @Test
    void anOldThreadIsReadOnlyAfterConsent() {
        Spot old = chat.say(eva, channel, "the costs of last month", List.of(costs()))
                .thread();
        say(old, "somebody should look at them");

        mention(old, "sum of cost");
        await().atMost(PATIENCE).until(() -> !answers(old).isEmpty());

        assertThat(read(old)).doesNotContain("30.35");
    }

    /** Teams lets no bot read what was written before it was asked, and so is not offered to. */
    @Test
    void onceSomebodyAllowsItAnOldThreadIsReadWithItsFiles() {
        Spot old = chat.say(eva, channel, "the costs of last month", List.of(costs()))
                .thread();
        say(old, "somebody should look at them");
        mention(old, "hello");
        if (name == Platform.TEAMS) {
            awaitText(old, "quote what matters");
            assertThat(buttons(old)).doesNotContain("Read this thread");
            return;
        }
        await().atMost(PATIENCE).until(() -> buttons(old).contains("Read this thread"));

        chat.press(eva, old, "Read this thread");
        awaitText(old, "I have read the 3 messages above", "costs.csv");
        say(old, "sum of cost");

        awaitText(old, "30.35");
    }

    @Test
    void anEditedQuestionNeedsNoMentionAnyMore() {
        Said said = mention(channel, "helo wrold, what?");
        await().atMost(PATIENCE).until(() -> !answers(said.thread()).isEmpty());

        chat.edit(said, "what can you do?");

        awaitText(said.thread(), HELP);
    }
}
