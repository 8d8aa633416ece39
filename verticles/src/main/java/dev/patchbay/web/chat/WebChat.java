package dev.patchbay.web.chat;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.FilesSettings;
import dev.patchbay.config.HttpSettings;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.FileStore;
import dev.patchbay.web.http.Site;
import dev.patchbay.web.page.Templates;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Clock;

/** The web chat as a whole: its pages, its live updates, and the adapter that replies come by. */
public final class WebChat {

    private final Vertx vertx;
    private final LiveUpdates updates;
    private final WebAdapter adapter;
    private final ChatPages pages;
    private final ActionPages actions;
    private final Downloads downloads;
    private final Uploads uploads;
    private final LiveRoute live;
    private String deployment;

    public WebChat(
            Vertx vertx,
            Bus bus,
            Database database,
            FileStore files,
            HttpSettings settings,
            FilesSettings limits,
            Clock clock,
            Templates templates) {
        this.vertx = vertx;
        Conversations conversations = new Conversations(bus, clock);
        this.updates = new LiveUpdates(vertx);
        this.adapter = new WebAdapter(updates);
        UploadedFiles uploaded = new UploadedFiles(database, files);
        this.pages = new ChatPages(conversations, uploaded, updates, templates);
        this.actions = new ActionPages(conversations, updates, templates);
        this.downloads = new Downloads(conversations, files);
        this.uploads = new Uploads(vertx, uploaded, templates, limits.maxSize().bytes());
        this.live = new LiveRoute(conversations, updates, settings.publicUrl());
    }

    /** Puts the adapter on the bus, so that replies find their pages. */
    public Future<String> start() {
        return vertx.deployVerticle(adapter).onSuccess(id -> deployment = id);
    }

    /** The actor that tells open pages of their replies. */
    public ActorVerticle<?, ?> adapter() {
        return adapter;
    }

    /** Lets the open pages go, which would otherwise hold the server up. */
    public void release() {
        updates.close();
    }

    public Future<Void> stop() {
        return vertx.undeploy(deployment);
    }

    /** What takes the body of a request as it comes: files and WebSockets. */
    public void mountStreams(Router router) {
        live.mount(router);
        uploads.mount(router);
    }

    public void mount(Site site) {
        pages.mount(site);
        actions.mount(site);
        downloads.mount(site);
    }
}
