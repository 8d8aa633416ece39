package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message on its way through the steps; each step makes a new one.
 *
 * @param intent what QueryAnalyzer took the message to be
 * @param context what ContextRetriever knows of the thread
 * @param tasks what TaskDecomposer made of it, in order; ToolEnhancer gives each its tool
 * @param findings what DataProcessor brought back, one for each task
 * @param reply what ResultSynthesizer wrote
 */
record Turn(RunTurn request, Intent intent, Context context, List<Task> tasks, List<Finding> findings, Reply reply) {

    Turn {
        tasks = List.copyOf(tasks);
        findings = List.copyOf(findings);
    }

    static Turn of(RunTurn request) {
        return new Turn(request, Intent.HELP, Context.empty(), List.of(), List.of(), new Reply(List.of()));
    }

    Turn withIntent(Intent newIntent) {
        return new Turn(request, newIntent, context, tasks, findings, reply);
    }

    Turn withContext(Context newContext) {
        return new Turn(request, intent, newContext, tasks, findings, reply);
    }

    Turn withTasks(List<Task> newTasks) {
        return new Turn(request, intent, context, newTasks, findings, reply);
    }

    Turn withFindings(List<Finding> newFindings) {
        return new Turn(request, intent, context, tasks, newFindings, reply);
    }

    Turn withReply(Reply newReply) {
        return new Turn(request, intent, context, tasks, findings, newReply);
    }

    /** What the thread is about by now: what was known before this message, and what it has brought so far. */
    ThreadMemory memory() {
        ThreadMemory memory = context.memory();
        for (Finding finding : findings) {
            memory = MemoryUpdater.after(memory, finding);
        }
        return memory;
    }

    /** The files that can be asked by now, the newest first. */
    List<Dataset> datasets() {
        Stream<Dataset> read = findings.reversed().stream()
                .filter(Finding.FileRead.class::isInstance)
                .map(finding -> ((Finding.FileRead) finding).ready().dataset());
        return Stream.concat(read, context.datasets().stream()).distinct().toList();
    }

    /** The file that a question goes to which names none: the one last spoken of, else the newest. */
    Optional<Dataset> dataset() {
        List<Dataset> known = datasets();
        Optional<DatasetId> spokenOf = memory().dataset();
        return known.stream()
                .filter(dataset -> spokenOf.filter(dataset.id()::equals).isPresent())
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    /** True when the message brought files and none of them could be read. */
    boolean onlyUnreadable() {
        return tasks.stream().anyMatch(Task.ReadFile.class::isInstance)
                && findings.stream().noneMatch(Finding.FileRead.class::isInstance);
    }
}
