package dev.patchbay.assistant;

import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.ticket.words.TicketWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Step 3: the things to do, in order. Files come before the questions about them; a line or "?" ends a question. */
final class TaskDecomposer implements Step {

    /** More questions than that in one message are answered as far as this. */
    private static final int QUESTIONS = 5;

    private static final Pattern BETWEEN_QUESTIONS = Pattern.compile("\\n+|(?<=\\?)\\s+");

    private static final String GREETING =
            "Hello. Drop a cost export here and ask about it, or tell me about a ticket.";

    private static final String HELP =
            """
            I answer questions about data and keep tickets, right in this thread.
            • Drop a CSV or TSV file and ask: "top 5 services by cost", "cost per day", "only EC2", "as a line".
            • Tickets: "create a ticket for Acme: VPN down, high", "list tickets", "note on 1001: called them", \
            "snooze 1001 until tomorrow", "escalate 1001: customer is down", "close 1001".
            Every number comes with the rows, the filter and the formula it stands on.""";

    @Override
    public Turn run(Turn turn) {
        return turn.withTasks(tasks(turn));
    }

    private static List<Task> tasks(Turn turn) {
        RunTurn request = turn.request();
        if (request.submission().isPresent()) {
            return List.of(new Task.TakeForm(request.submission().get()));
        }
        Optional<List<Task>> talk = TicketTalk.tasks(turn);
        if (talk.isPresent()) {
            return talk.get();
        }
        return switch (turn.intent()) {
            case READ_FILE -> filesAndQuestions(request);
            case ASK_DATA -> questions(request.text());
            case TICKET ->
                new TicketWords()
                        .read(request.text()).<Task>map(Task.HandleTicket::new).stream()
                                .toList();
            case HELP -> List.of(new Task.Tell(HELP, List.of("list tickets")));
            case GREETING -> List.of(new Task.Tell(GREETING, List.of("what can you do?")));
            case THANKS -> List.of(new Task.Tell("Happy to help.", List.of()));
        };
    }

    private static List<Task> filesAndQuestions(RunTurn request) {
        List<Task> tasks = new ArrayList<>();
        for (Attachment attachment : request.attachments()) {
            tasks.add(new Task.ReadFile(attachment.stored().orElseThrow()));
        }
        tasks.addAll(questions(request.text()));
        return tasks;
    }

    private static List<Task> questions(String text) {
        return BETWEEN_QUESTIONS
                .splitAsStream(text)
                .map(String::strip)
                .filter(question -> !question.isEmpty())
                .limit(QUESTIONS)
                .<Task>map(Task.AskData::new)
                .toList();
    }

    @Override
    public String found(Turn turn) {
        return String.join(
                ", ",
                turn.tasks().stream()
                        .map(task -> task.getClass().getSimpleName())
                        .toList());
    }
}
