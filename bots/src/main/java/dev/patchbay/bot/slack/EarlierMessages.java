package dev.patchbay.bot.slack;

import com.slack.api.model.File;
import com.slack.api.model.Message;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.EarlierMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Sender;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What people wrote in a thread. */
final class EarlierMessages {

    private final Workspace workspace;

    EarlierMessages(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The last messages of the thread that people wrote, the oldest of them first. */
    List<EarlierMessage> of(Place place, int limit) throws Refusal {
        String bot = workspace.api().botUser();
        Deque<Message> last = new ArrayDeque<>();
        new ThreadReader(workspace.api()).each(place, message -> {
            if (message.getBotId() == null
                    && message.getUser() != null
                    && !message.getUser().equals(bot)) {
                last.addLast(message);
            }
            if (last.size() > limit) {
                last.removeFirst();
            }
        });
        return last.stream().flatMap(message -> read(message, bot).stream()).toList();
    }

    private Optional<EarlierMessage> read(Message message, String bot) {
        Optional<Sender> sender = workspace.users().person(message.getUser());
        String text = message.getText() == null ? "" : message.getText();
        List<File> files = message.getFiles() == null ? List.of() : message.getFiles();
        return sender.map(person -> new EarlierMessage(
                person,
                InboundReader.instant(message.getTs()),
                InboundReader.text(SlackText.read(text, bot)),
                files.stream().map(new SharedFiles(workspace.api())::of).toList()));
    }
}
