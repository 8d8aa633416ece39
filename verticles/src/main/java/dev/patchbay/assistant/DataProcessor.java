package dev.patchbay.assistant;

import dev.patchbay.model.analytics.AnalyticsReply.DatasetReady;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Step 5: does the tasks. One that is refused is reported with the others; one that breaks ends the turn. */
final class DataProcessor implements Step {

    private final DataTool data;
    private final TicketTool tickets;

    DataProcessor(DataTool data, TicketTool tickets) {
        this.data = data;
        this.tickets = tickets;
    }

    @Override
    public Turn run(Turn turn) {
        List<Finding> findings = new ArrayList<>();
        for (Task task : turn.tasks()) {
            findings.add(attempt(task, turn.withFindings(findings)));
        }
        return turn.withFindings(findings);
    }

    private Finding attempt(Task task, Turn soFar) {
        try {
            return process(task, soFar);
        } catch (Failure failure) {
            if (failure.code() == ErrorCode.INTERNAL) {
                throw failure;
            }
            return new Finding.Failed(failure.getMessage(), failure.code().advice());
        }
    }

    private Finding process(Task task, Turn soFar) {
        return switch (task) {
            case Task.ReadFile read -> new Finding.FileRead(data.read(soFar.request(), read.file()));
            case Task.AskData ask -> ask(ask.question(), soFar);
            case Task.HandleTicket handle ->
                tickets.handle(
                        soFar.request(),
                        handle.intent(),
                        soFar.context().memory().ticket());
            case Task.Tell tell -> new Finding.Said(tell.text(), tell.examples());
        };
    }

    private Finding ask(String question, Turn soFar) {
        Optional<Dataset> dataset = latestDataset(soFar);
        if (dataset.isEmpty()) {
            return new Finding.Said("\"" + question + "\" has to wait for a file that can be read.", List.of());
        }
        Optional<Plan> previous = latestPlan(soFar)
                .filter(plan -> plan.dataset().equals(dataset.get().id()));
        return data.ask(soFar.request(), dataset.get().id(), question, previous);
    }

    /** What this turn has read, else what the thread was about. */
    private static Optional<Dataset> latestDataset(Turn soFar) {
        return soFar.findings().reversed().stream()
                .filter(Finding.FileRead.class::isInstance)
                .map(finding -> ((Finding.FileRead) finding).ready())
                .map(DatasetReady::dataset)
                .findFirst()
                .or(() -> soFar.context().dataset());
    }

    private static Optional<Plan> latestPlan(Turn soFar) {
        for (Finding finding : soFar.findings().reversed()) {
            if (finding instanceof Finding.DataAnswered data && data.answer() instanceof Answer.Answered done) {
                return Optional.of(done.plan());
            }
        }
        return soFar.context().memory().plan();
    }

    @Override
    public String found(Turn turn) {
        return String.join(
                ", ",
                turn.findings().stream()
                        .map(finding -> finding.getClass().getSimpleName())
                        .toList());
    }
}
