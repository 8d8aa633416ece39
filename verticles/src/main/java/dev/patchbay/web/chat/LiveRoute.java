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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The WebSocket of a conversation: for its own person, from our own pages. */
final class LiveRoute {

    private static final Logger log = LoggerFactory.getLogger(LiveRoute.class);

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
                        .onFailure(thrown -> refuse(context, thrown))
                        .onSuccess(page -> updates.join(history.place(), page)));
    }

    /** What fails once the answer has begun is a page that went meanwhile: nobody is left to be told. */
    private static void refuse(RoutingContext context, Throwable thrown) {
        if (context.response().headWritten() || context.response().closed()) {
            log.debug("a page went while its live updates were opened", thrown);
            context.request().connection().close();
        } else {
            context.fail(thrown);
        }
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
