package dev.patchbay.web.chat;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.List;

/** The chat adapter of our own pages. A reply is where they read it as soon as it is stored, so delivering is telling. */
final class WebAdapter extends ActorVerticle<AdapterCommand, AdapterReply> {

    private static final int WORKERS = 4;

    private final LiveUpdates updates;

    WebAdapter(LiveUpdates updates) {
        super(Addresses.adapter(Platform.WEB), WORKERS);
        this.updates = updates;
    }

    @Override
    protected AdapterReply handle(AdapterCommand command) {
        return switch (command) {
            case AdapterCommand.Deliver deliver -> {
                updates.changed(deliver.place());
                yield new AdapterReply.Delivered(List.of("web:" + deliver.delivery()));
            }
            case AdapterCommand.ShowStatus show -> {
                updates.status(show.place(), show.text());
                yield new AdapterReply.StatusShown();
            }
            case AdapterCommand.FetchAttachment fetch ->
                throw new Failure(ErrorCode.INVALID_REQUEST, "A file of the web chat is stored before it is sent.");
            default -> throw new Failure(ErrorCode.INVALID_REQUEST, "This is not taken here.");
        };
    }
}
