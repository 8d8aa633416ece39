package dev.patchbay.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.Analyst;
import dev.patchbay.analytics.Exports;
import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.analytics.dataset.TestLake;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked: a question back has choices, and each of them, asked, is answered. */
class EveryChoiceTest {

    private static final List<String> UNCLEAR = List.of(
            "how much last month?",
            "last 7 days?",
            "show profit by region",
            "days when cost was over 1",
            "what changed?",
            "usage by service",
            "cost for customer",
            "share of cost",
            "share",
            "top 5",
            "agents with resolution hours over 10",
            "cost compared to August",
            "cost in 2019 by service",
            "compare cost in May and June",
            "net revenue same month last year",
            "tickets of nobody");

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("exports")
    void everyChoiceIsAnswered(Supplier<String> export) {
        try (TestLake lake = new TestLake(directory)) {
            Analyst analyst = new Analyst(lake.engine(), lake.lake(), QuestionTable.FRIDAY);
            LoadedDataset dataset = lake.read(export.get());
            var offered = new TreeSet<String>();
            questions().forEach(question -> {
                switch (analyst.ask(dataset, question, Optional.empty(), step -> {})) {
                    case Answer.Answered ignored -> {}
                    case Answer.Unclear unclear -> {
                        assertThat(unclear.choices()).as(question).isNotEmpty();
                        unclear.choices().forEach(choice -> offered.add(choice.question()));
                    }
                    case Answer.Unanswerable no -> offered.addAll(no.suggestions());
                }
            });
            offered.forEach(question -> answered(analyst, dataset, question));
        }
    }

    private static void answered(Analyst analyst, LoadedDataset dataset, String question) {
        Optional<Plan> none = Optional.empty();
        assertThat(analyst.ask(dataset, question, none, step -> {}))
                .as(question)
                .isInstanceOf(Answer.Answered.class);
    }

    private static Stream<String> questions() {
        Stream<String> asked = Stream.of("first-questions.txt", "second-questions.txt")
                .flatMap(file -> QuestionTable.load(file).stream())
                .filter(line -> line.expected().matches("[?-]"))
                .map(QuestionTable.Line::question)
                .flatMap(line -> Stream.of(line.split(" >> ")));
        return Stream.concat(UNCLEAR.stream(), asked).distinct();
    }

    static Stream<Supplier<String>> exports() {
        return Stream.of(Exports::costs, Exports::orders, Exports::tickets);
    }
}
