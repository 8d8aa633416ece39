package dev.patchbay.assistant;

import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.ticket.words.TicketWords;
import java.util.Locale;
import java.util.regex.Pattern;

/** Step 1: what the message is. */
final class QueryAnalyzer implements Step {

    private static final Pattern HELP = Pattern.compile(
            "(please )?(help( me)?|what can you do|what do you do|how does this work|who are you|commands)( please)?");

    private static final Pattern GREETING =
            Pattern.compile("(hi|hello|hey|good (morning|afternoon|evening))( there| all| patchbay)?");

    private static final String PRAISE =
            "(thanks|thank you|many thanks|thx|ty|cheers|great|perfect|nice|cool|super|awesome"
                    + "|excellent|lovely|good|well done|good job|got it|ok|okay|all right|alright)";
    private static final Pattern THANKS = Pattern.compile(
            PRAISE + "( " + PRAISE
                    + "| there| all| patchbay| so much| a lot| very much| again| for (your|the|that|this)( help)?| that helps)*");

    @Override
    public Turn run(Turn turn) {
        return turn.withIntent(intent(turn.request()));
    }

    private static Intent intent(RunTurn request) {
        if (request.submission().isPresent()) {
            return Intent.TICKET;
        }
        if (!request.attachments().isEmpty()) {
            return Intent.READ_FILE;
        }
        if (new TicketWords().read(request.text()).isPresent()) {
            return Intent.TICKET;
        }
        String words = request.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (words.isEmpty() || HELP.matcher(words).matches()) {
            return Intent.HELP;
        }
        if (GREETING.matcher(words).matches()) {
            return Intent.GREETING;
        }
        return THANKS.matcher(words).matches() ? Intent.THANKS : Intent.ASK_DATA;
    }

    @Override
    public String found(Turn turn) {
        return turn.intent().name().toLowerCase(Locale.ROOT);
    }
}
