package dev.patchbay.conversation;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.EarlierMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An adapter that keeps what it is given, and answers as a test says; each delivery becomes one post of its own. */
final class RecordingAdapter extends ActorVerticle<AdapterCommand, AdapterReply> {

    private final List<Deliver> delivered = new CopyOnWriteArrayList<>();
    private volatile Function<Deliver, AdapterReply> answer = RecordingAdapter::posted;
    private volatile Function<AdapterCommand.LookUp, AdapterReply> lookUps = RecordingAdapter::unsure;
    private volatile List<EarlierMessage> earlier = List.of();

    RecordingAdapter() {
        this(Platform.SLACK);
    }

    RecordingAdapter(Platform platform) {
        super(Addresses.adapter(platform), 8);
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
            case AdapterCommand.ReadThread read -> new AdapterReply.ThreadRead(earlier);
            case AdapterCommand.LookUp lookUp -> lookUps.apply(lookUp);
            case AdapterCommand.OpenDirect open -> new AdapterReply.DirectOpened(direct(open.space(), open.user()));
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

    /** What is found of people and rooms nobody was sure of; at first nothing. */
    void looksUp(Function<AdapterCommand.LookUp, AdapterReply> found) {
        lookUps = found;
    }

    private static AdapterReply unsure(AdapterCommand.LookUp lookUp) {
        return new AdapterReply.LookedUp(lookUp.sender(), lookUp.room());
    }

    void remembers(List<EarlierMessage> messages) {
        earlier = messages;
    }

    static AdapterReply later() {
        return new AdapterReply.TryLater(Duration.ZERO, "asked to");
    }

    static AdapterReply posted(Deliver deliver) {
        return new AdapterReply.Delivered(List.of(post(deliver)));
    }

    /** What this platform calls the post of a delivery. */
    static String post(Deliver deliver) {
        return "post-" + deliver.delivery();
    }

    /** The direct conversation with a user. */
    static Place direct(String space, String user) {
        return new Place(Platform.SLACK, space, "D-" + user, "D-" + user);
    }

    /** The texts that reached a place, in order. */
    List<String> textsAt(Place place) {
        return at(place).stream().map(RecordingAdapter::text).toList();
    }

    /** What reached a place, in order. */
    List<Deliver> at(Place place) {
        return delivered.stream()
                .filter(deliver -> deliver.place().equals(place))
                .toList();
    }

    static String text(Deliver deliver) {
        return switch (deliver.reply().blocks().getFirst()) {
            case Block.Text text -> text.text();
            case Block.Trouble trouble -> "trouble: " + trouble.what();
            default -> "?";
        };
    }
}
