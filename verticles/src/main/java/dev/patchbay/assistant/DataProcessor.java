package dev.patchbay.assistant;

import dev.patchbay.actor.Cancellations;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step 5: does the tasks. One that is refused is reported with the others; one that breaks ends the turn. */
final class DataProcessor implements Step {

    private static final Logger log = LoggerFactory.getLogger(DataProcessor.class);

    private final DataTool data;
    private final DataQuestions questions;
    private final TicketTool tickets;
    private final Cancellations cancellations;

    DataProcessor(DataTool data, TicketTool tickets, Cancellations cancellations) {
        this.data = data;
        this.questions = new DataQuestions(data);
        this.tickets = tickets;
        this.cancellations = cancellations;
    }

    @Override
    public Turn run(Turn turn) {
        List<Finding> findings = new ArrayList<>();
        for (Task task : turn.tasks()) {
            cancellations.check(turn.request().turn());
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
            log.info(
                    "{} failed with {}: {}",
                    task.getClass().getSimpleName(),
                    failure.code().wire(),
                    failure.getMessage());
            return new Finding.Failed(failure.getMessage(), advice(task, failure) + stays(task, soFar));
        }
    }

    /** What was said has no fields. */
    private static String advice(Task task, Failure failure) {
        boolean said = failure.code() == ErrorCode.INVALID_REQUEST && !(task instanceof Task.TakeForm);
        return said ? "Say it once more with that put right." : failure.code().advice();
    }

    /** What becomes of questions when a file cannot be read: they go on to the one before it. */
    private static String stays(Task task, Turn soFar) {
        return task instanceof Task.ReadFile
                ? soFar.dataset()
                        .map(dataset -> " Questions go on to " + dataset.name() + ".")
                        .orElse("")
                : "";
    }

    private Finding process(Task task, Turn soFar) {
        return switch (task) {
            case Task.ReadFile read -> new Finding.FileRead(data.read(soFar.request(), read.file()));
            case Task.AskData ask -> questions.ask(ask.question(), soFar);
            case Task.HandleTicket handle -> tickets.handle(soFar.request(), handle.intent(), soFar.context());
            case Task.TakeForm form -> tickets.take(soFar.request(), form.submission(), soFar.context());
            case Task.Relay relay -> tickets.relay(soFar.request());
            case Task.Tell tell -> new Finding.Said(tell.text(), tell.examples());
        };
    }

    @Override
    public String found(Turn turn) {
        return turn.findings().stream().map(FindingOutline::of).collect(Collectors.joining("\n\n"));
    }
}
