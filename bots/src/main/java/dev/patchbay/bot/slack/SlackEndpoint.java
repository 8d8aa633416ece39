package dev.patchbay.bot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import dev.patchbay.config.SlackSettings;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The HTTP port Slack sends events and button presses to, on a thread of its own for each request. */
final class SlackEndpoint implements AutoCloseable {

    static final String PATH = "/slack/events";

    /** Requests in work at once; each may hold a body of a megabyte. */
    private static final int MAX_TASKS = 500;

    private static final long IDLE_MILLIS = 10_000;
    private static final long DRAIN_MILLIS = 5_000;

    /** Kept-alive connections without a request need no more of the drain. */
    private static final long SHUTDOWN_IDLE_MILLIS = 100;

    private final Server server;
    private final ServerConnector connector;

    SlackEndpoint(SlackSettings settings, RequestSignature signature, App app) {
        VirtualThreadPool threads = new VirtualThreadPool(MAX_TASKS);
        threads.setName("slack-http");
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port().number());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addFilter(new FilterHolder(new SignatureFilter(signature)), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new SlackAppServlet(app), PATH);
        server.setHandler(context);
        server.setStopTimeout(DRAIN_MILLIS);
    }

    void open() throws Exception {
        server.start();
    }

    /** The port in use, once open. */
    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
