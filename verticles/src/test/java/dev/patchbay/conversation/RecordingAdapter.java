package dev.patchbay.conversation;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An adapter that keeps what it is given, and answers as a test says. */
final class RecordingAdapter extends ActorVerticle<AdapterCommand, AdapterReply> {

    private final List<Deliver> delivered = new CopyOnWriteArrayList<>();
    private volatile Function<Deliver, AdapterReply> answer = deliver -> new AdapterReply.Delivered("ref");

    RecordingAdapter() {
        super(Addresses.adapter(Platform.SLACK), 8);
    }

    @Override
    protected AdapterReply handle(AdapterCommand command) throws Exception {
        return switch (command) {
            case Deliver deliver -> deliver(deliver);
            case AdapterCommand.FetchAttachment fetch -> {
                Files.writeString(fetch.target(), "a,b\n1,2\n");
                yield new AdapterReply.Fetched(8, "text/csv");
            }
            case AdapterCommand.ShowStatus status -> new AdapterReply.StatusShown();
        };
    }

    private AdapterReply deliver(Deliver deliver) {
        AdapterReply reply = answer.apply(deliver);
        if (reply instanceof AdapterReply.Delivered) {
            delivered.add(deliver);
        }
        return reply;
    }

    void answers(Function<Deliver, AdapterReply> newAnswer) {
        answer = newAnswer;
    }

    static AdapterReply later() {
        return new AdapterReply.TryLater(Duration.ZERO, "asked to");
    }

    /** The texts that reached a place, in order. */
    List<String> textsAt(Place place) {
        return delivered.stream()
                .filter(deliver -> deliver.place().equals(place))
                .map(deliver -> switch (deliver.reply().blocks().getFirst()) {
                    case Block.Text text -> text.text();
                    case Block.Trouble trouble -> "trouble: " + trouble.what();
                    default -> "?";
                })
                .toList();
    }
}
