package dev.patchbay.assistant;

import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.Reply;
import java.util.List;

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
}
