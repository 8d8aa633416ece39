package dev.patchbay.assistant;

import java.util.ArrayList;
import java.util.List;

/** Step 4: gives each task its tool. A task whose tool has nothing to work on is skipped, and that is said. */
final class ToolEnhancer implements Step {

    private static final Task NO_DATA = new Task.Tell(
            "There is no data in this thread yet. Drop a CSV or TSV file here, then ask about it.",
            List.of("what can you do?"));

    @Override
    public Turn run(Turn turn) {
        boolean data = !turn.context().datasets().isEmpty();
        List<Task> possible = new ArrayList<>();
        for (Task task : turn.tasks()) {
            data |= task instanceof Task.ReadFile;
            Task usable = task instanceof Task.AskData && !data ? NO_DATA : task;
            if (!possible.contains(usable)) {
                possible.add(usable);
            }
        }
        return turn.withTasks(possible);
    }

    @Override
    public String found(Turn turn) {
        return String.join(", ", turn.tasks().stream().map(ToolEnhancer::tool).toList());
    }

    private static String tool(Task task) {
        return switch (task) {
            case Task.ReadFile file -> "analytics reads " + file.file().name();
            case Task.AskData data -> "analytics answers";
            case Task.HandleTicket ticket -> "tickets";
            case Task.TakeForm form -> "tickets";
            case Task.Relay relay -> "tickets";
            case Task.Tell tell -> "none needed";
        };
    }
}
