package dev.patchbay.web.chat;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.web.http.Exchange;
import dev.patchbay.web.http.Pipeline;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The WebSocket of a conversation: for its own person, from our own pages. */
final class LiveRoute {

    private final Conversations conversations;
    private final LiveUpdates updates;
    private final Optional<String> publicUrl;

    LiveRoute(Conversations conversations, LiveUpdates updates, Optional<String> publicUrl) {
        this.conversations = conversations;
        this.updates = updates;
        this.publicUrl = publicUrl;
    }

    void mount(Router router) {
        router.get("/chat/:conversation/live").handler(this::open);
    }

    private void open(RoutingContext context) {
        Exchange exchange = new Exchange(context);
        Pipeline.fork(context, () -> {
                    refuseOtherSites(context.request());
                    return conversations.read(
                            exchange.caller(),
                            exchange.id("conversation", ConversationId::new, ErrorCode.CONVERSATION_NOT_FOUND));
                })
                .onFailure(context::fail)
                .onSuccess(history -> context.request()
                        .toWebSocket()
                        .onFailure(context::fail)
                        .onSuccess(page -> updates.join(history.place(), page)));
    }

    /** Browsers send cookies along with a WebSocket of any site; the origin tells which site it is. */
    private void refuseOtherSites(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        boolean ours = origin != null
                && (publicUrl.filter(origin::equals).isPresent()
                        || origin.replaceFirst("^https?://", "")
                                .equals(request.authority().toString()));
        if (!ours) {
            throw new Failure(ErrorCode.FORBIDDEN, "Live updates are for pages of this site.");
        }
    }
}
