package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.analytics.dataset.TestLake;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Three exports of an MSP, asked about on a Friday in November 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AskFixture {

    private static final Clock FRIDAY = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private TestLake lake;
    private Analyst analyst;
    LoadedDataset costs;
    LoadedDataset orders;
    LoadedDataset tickets;

    @BeforeAll
    void open(@TempDir Path directory) {
        lake = new TestLake(directory);
        analyst = new Analyst(lake.engine(), lake.lake(), FRIDAY);
        costs = lake.read(Exports.costs());
        orders = lake.read(Exports.orders());
        tickets = lake.read(Exports.tickets());
    }

    @AfterAll
    void close() {
        lake.close();
    }

    LoadedDataset lake(String name, String csv) {
        return lake.read(name, csv);
    }

    LoadedDataset read(String csv) {
        return lake.read(csv);
    }

    List<String> rows(LoadedDataset dataset, String question) {
        return rows(answered(dataset, question));
    }

    static List<String> rows(Answer.Answered answer) {
        return answer.table().rows().stream()
                .map(row -> String.join(
                        " ", row.stream().map(ResultTable.Cell::text).toList()))
                .toList();
    }

    Answer.Answered answered(LoadedDataset dataset, String question) {
        return answered(ask(dataset, question, Optional.empty()));
    }

    Answer.Answered follow(LoadedDataset dataset, String question, Answer.Answered before) {
        return answered(ask(dataset, question, Optional.of(before.plan())));
    }

    static Answer.Answered answered(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        return (Answer.Answered) answer;
    }

    Answer.Unclear unclear(LoadedDataset dataset, String question) {
        Answer answer = ask(dataset, question, Optional.empty());
        assertThat(answer).isInstanceOf(Answer.Unclear.class);
        return (Answer.Unclear) answer;
    }

    Answer ask(LoadedDataset dataset, String question, Optional<Plan> previous) {
        return analyst.ask(dataset, question, previous, step -> {});
    }
}
