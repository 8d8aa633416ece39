package dev.patchbay.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.query.QueryResult;
import dev.patchbay.analytics.question.schema.ValueSource;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.ResultTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** What holds of every question, whatever it says. */
class EveryAnswerTest {

    private static final List<String> WORDS = Stream.of("first-questions.txt", "second-questions.txt")
            .flatMap(f -> QuestionTable.load(f).stream())
            .flatMap(l -> Stream.of(l.question().split(" ")))
            .distinct()
            .toList();

    private final QuestionParser parser = new QuestionParser(QuestionTable.FRIDAY);

    @Property(tries = 500)
    void anyTextIsAnsweredInOneOfThreeWays(
            @ForAll @StringLength(max = 300) String text, @ForAll("shapes") String shape) {
        assertThat(parser.interpret(Shapes.ALL.get(shape), text, Optional.empty(), ValueSource.NONE))
                .isNotNull();
    }

    @Property(tries = 800)
    void anyShuffledQuestionIsAnsweredAndItsChoicesHaveOneReading(
            @ForAll("shuffled") String question, @ForAll("shapes") String shape) {
        Dataset dataset = Shapes.ALL.get(shape);
        switch (parser.interpret(dataset, question, Optional.empty(), ValueSource.NONE)) {
            case Interpretation.Understood understood -> {
                assertThat(understood.confidence()).isBetween(0.7, 1.0);
                assertThat(understood.plan().groups().size()).isLessThanOrEqualTo(2);
            }
            case Interpretation.Unclear unclear ->
                assertThat(unclear.choices()).allSatisfy(c -> assertUnderstood(dataset, c.question()));
            case Interpretation.NotInData missing ->
                assertThat(missing.suggestions()).allSatisfy(s -> assertUnderstood(dataset, s));
        }
    }

    @Property(tries = 300)
    void whatFollowsAnAnswerIsUnderstoodWithAndWithoutThePlanBefore(@ForAll("asked") QuestionTable.Line line) {
        Dataset dataset = Shapes.ALL.get(line.shape());
        if (new QuestionTable().ask(line) instanceof Interpretation.Understood understood) {
            var table = new ResultTable(List.of(), List.of(), 0);
            var written = new AnswerWriter(parser)
                    .write(
                            dataset,
                            understood,
                            new QueryResult(table, 0, 10, List.of(), 0, 0, Optional.empty(), List.of()));

            assertThat(written.suggestions()).hasSizeLessThanOrEqualTo(4).doesNotHaveDuplicates();
            assertThat(written.suggestions()).allSatisfy(s -> {
                assertUnderstood(dataset, s);
                assertThat(parser.interpret(dataset, s, Optional.of(understood.plan()), ValueSource.NONE))
                        .isEqualTo(parser.interpret(dataset, s, Optional.empty(), ValueSource.NONE));
            });
        }
    }

    private void assertUnderstood(Dataset dataset, String question) {
        assertThat(parser.interpret(dataset, question, Optional.empty(), ValueSource.NONE))
                .as(question)
                .isInstanceOf(Interpretation.Understood.class);
    }

    @Provide
    Arbitrary<QuestionTable.Line> asked() {
        return Arbitraries.of(QuestionParserTest.questions());
    }

    @Provide
    Arbitrary<String> shapes() {
        return Arbitraries.of(Shapes.ALL.keySet());
    }

    @Provide
    Arbitrary<String> shuffled() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(12).map(words -> String.join(" ", words));
    }
}
