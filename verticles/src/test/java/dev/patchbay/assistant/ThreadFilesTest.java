package dev.patchbay.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.Block;
import dev.patchbay.storage.StorageFixture.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several files in one thread: which of them a question is about. */
class ThreadFilesTest extends AssistantFixture {

    private static final String SEPTEMBER = "Service,Region,Cost\nEC2,eu,10\nS3,us,1\n";
    private static final String OCTOBER = "Service,Region,Cost\nEC2,eu,20\nS3,us,2\nSQS,us,4\n";

    ThreadFilesTest(World world) {
        super(world);
    }

    @Test
    void theNewestFileIsAskedAndTheAnswerSaysSoAndOffersTheOther() {
        dropBoth();

        TurnDone answered = say("total cost?");

        assertThat(texts(answered).getFirst()).contains("26");
        assertThat(line(answered)).startsWith("october.csv · 3 of 3 rows");
        assertThat(choices(answered))
                .last()
                .isEqualTo(new Choice("The same in september.csv", "total cost in september.csv"));
        assertThat(choices(answered)).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total cost in september.csv",
                "what is the total cost of SEPTEMBER.CSV?",
                "september.csv: total cost",
                "total cost in \"september.csv\"",
                "total cost in the september file",
                "total cost in the first file",
                "total cost in the other file",
                "total cost in the previous export",
            })
    void aQuestionThatNamesTheOtherFileIsAskedOfIt(String question) {
        dropBoth();

        TurnDone answered = say(question);

        assertThat(texts(answered).getFirst()).contains("11");
        assertThat(line(answered)).startsWith("september.csv · 2 of 2 rows");
    }

    @Test
    void whatFollowsUpStaysWithTheFileThatWasNamed() {
        dropBoth();
        say("cost by service in september.csv");

        assertThat(line(say("and by region?"))).startsWith("september.csv");
        assertThat(line(say("the total cost of the latest file"))).startsWith("october.csv");
    }

    @Test
    void theLastQuestionIsRepeatedOnTheOtherFileWithWhatItStoodOn() {
        dropBoth();
        say("cost by service");
        say("only EC2");

        TurnDone repeated = say("and in september.csv?");

        assertThat(line(repeated)).startsWith("september.csv · 1 of 2 rows").contains("EC2");
        assertThat(texts(repeated).getFirst()).contains("10");
    }

    @Test
    void aFileThatIsNamedAloneIsTheOneThatIsAskedFromThenOn() {
        dropBoth();

        assertThat(texts(say("use september.csv"))).containsExactly("Questions go to september.csv now.");
        assertThat(line(say("total cost"))).startsWith("september.csv");
    }

    @Test
    void twoFilesInOneQuestionAreAskedBack() {
        dropBoth();

        TurnDone asked = say("total cost in september.csv and october.csv");

        assertThat(texts(asked)).containsExactly("A question is answered from one file at a time. Which one?");
        assertThat(choices(asked)).extracting(Choice::question).contains("total cost in september.csv");
    }

    @Test
    void filesOfOneNameAreToldApartByTheirPlace() {
        drop("export.csv", SEPTEMBER);
        drop("export.csv", OCTOBER);

        TurnDone answered = say("total cost");
        Choice other = choices(answered).getLast();

        assertThat(other.question()).isEqualTo("total cost in the first file");
        assertThat(texts(say(other.question())).getFirst()).contains("11");
    }

    @Test
    void aThreadWithOneFileSaysNothingOfFiles() {
        drop("september.csv", SEPTEMBER);

        TurnDone answered = say("total cost in september.csv");

        assertThat(line(answered)).startsWith("2 of 2 rows");
        assertThat(choices(answered)).extracting(Choice::label).noneMatch(label -> label.startsWith("The same in"));
    }

    @Test
    void aFileThatCannotBeReadLeavesTheOneBeforeInPlace() {
        drop("september.csv", SEPTEMBER);

        TurnDone refused = drop("notes.md", "# Notes\n\nCall Bob about the bill, then EC2, S3 and the rest.\n");

        assertThat(block(refused, Block.Trouble.class).what()).contains("notes.md", "not a table");
        assertThat(block(refused, Block.Trouble.class).advice()).endsWith("Questions go on to september.csv.");
        assertThat(texts(say("total cost")).getFirst()).contains("11");
    }

    @Test
    void aQuestionThatCameWithAnUnreadableFileIsNotAnsweredFromAnotherOne() {
        drop("september.csv", SEPTEMBER);

        TurnDone refused =
                run(turn("total cost", List.of(attachment("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))));

        assertThat(texts(refused)).containsExactly("\"total cost\" has to wait for a file that can be read.");
        assertThat(choices(refused)).extracting(Choice::question).containsExactly("total cost in september.csv");
    }

    private void dropBoth() {
        drop("september.csv", SEPTEMBER);
        drop("october.csv", OCTOBER);
    }

    private TurnDone drop(String name, String content) {
        return run(turn("", List.of(attachment(name, content.getBytes(StandardCharsets.UTF_8)))));
    }

    private static String line(TurnDone turn) {
        return block(turn, Block.HowItWasGot.class).explanation().line();
    }

    private static List<Choice> choices(TurnDone turn) {
        return block(turn, Block.Suggestions.class).choices();
    }
}
