package dev.patchbay.simulator.discord;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The gateway: hello, identify, heartbeats, events with their sequence, and resuming with the missed ones replayed
 * (discord.com/developers/docs/events/gateway).
 */
final class Gateway {

    static final long MESSAGE_CONTENT = 1L << 15;

    private static final int HEARTBEAT_MS = 41_250;
    private static final int REPLAYED = 1_000;
    private static final short UNKNOWN_ERROR = 4000;
    private static final short AUTHENTICATION_FAILED = 4004;
    private static final short DISALLOWED_INTENTS = 4014;

    private final Faults faults;
    private final String token;
    private final Map<String, Session> sessions = new HashMap<>();
    private final List<Event> held = new ArrayList<>();
    private Function<Session, List<Event>> welcome = session -> List.of();
    private Object world = new Object();
    private boolean contentAllowed = true;
    private boolean shut;
    private int names;

    Gateway(Faults faults, String token) {
        this.faults = faults;
        this.token = token;
    }

    /**
     * What a new session is told first: READY and the guilds.
     *
     * @param lock held by whoever dispatches, and so taken before our own by whoever asks
     */
    synchronized void welcome(Object lock, Function<Session, List<Event>> first) {
        world = lock;
        welcome = first;
    }

    private synchronized Object world() {
        return world;
    }

    synchronized void allowContent(boolean allowed) {
        contentAllowed = allowed;
    }

    /** Refuses connections until opened again: an outage of any length. */
    synchronized void shut(boolean closed) {
        shut = closed;
        if (closed) {
            cut();
        }
    }

    synchronized void accept(ServerWebSocket socket) {
        if (shut) {
            socket.close(UNKNOWN_ERROR, "Unknown error");
            return;
        }
        Connection connection = new Connection(socket);
        socket.textMessageHandler(text -> connection.on(new JsonObject(text)));
        socket.closeHandler(closed -> connection.closed());
        connection.send(10, new JsonObject().put("heartbeat_interval", HEARTBEAT_MS));
    }

    /** Tells every session what happened, now or, while faults hold events back, later. */
    synchronized void dispatch(Event event) {
        if (faults.holding()) {
            held.add(event);
            return;
        }
        int times = faults.duplicates() ? 2 : 1;
        for (Session session : sessions.values()) {
            for (int time = 0; time < times; time++) {
                session.tell(event);
            }
        }
    }

    synchronized void releaseReversed() {
        List<Event> waiting = new ArrayList<>(held.reversed());
        held.clear();
        waiting.forEach(this::dispatch);
    }

    /** Loses every connection without a word. */
    synchronized void cut() {
        sessions.values().forEach(session -> session.disconnect(0));
    }

    /** Asks every client to connect anew and resume (op 7). */
    synchronized void reconnect() {
        sessions.values().forEach(session -> session.disconnect(7));
    }

    /** Forgets what was told: whoever resumes has to identify again, and has missed the rest. */
    synchronized void forgetSessions() {
        sessions.values().forEach(session -> session.disconnect(0));
        sessions.clear();
    }

    synchronized boolean connected() {
        return sessions.values().stream().anyMatch(session -> session.connection != null);
    }

    /** Something that happened, and which intents it takes to be told. */
    record Event(String type, long intents, JsonObject data, JsonObject withoutContent) {

        static Event of(String type, long intents, JsonObject data) {
            return new Event(type, intents, data, data);
        }
    }

    /** What one client was told. */
    static final class Session {

        private final String id;
        private final long intents;
        private final Deque<JsonObject> told = new ArrayDeque<>();
        private Connection connection;
        private int sequence;

        Session(String id, long intents, Connection connection) {
            this.id = id;
            this.intents = intents;
            this.connection = connection;
        }

        String id() {
            return id;
        }

        private void tell(Event event) {
            if (event.intents() != 0 && (event.intents() & intents) == 0) {
                return;
            }
            JsonObject data = (intents & MESSAGE_CONTENT) == 0 ? event.withoutContent() : event.data();
            JsonObject payload = new JsonObject()
                    .put("op", 0)
                    .put("t", event.type())
                    .put("s", ++sequence)
                    .put("d", data.copy());
            told.add(payload);
            if (told.size() > REPLAYED) {
                told.removeFirst();
            }
            if (connection != null) {
                connection.socket.writeTextMessage(payload.encode());
            }
        }

        private void replay(int from) {
            told.stream()
                    .filter(payload -> payload.getInteger("s") > from)
                    .forEach(payload -> connection.socket.writeTextMessage(payload.encode()));
        }

        private void disconnect(int op) {
            if (connection == null) {
                return;
            }
            Connection lost = connection;
            connection = null;
            if (op > 0) {
                lost.send(op, null);
            } else {
                lost.socket.close(UNKNOWN_ERROR, "Unknown error");
            }
        }
    }

    /** One websocket, before and after it belongs to a session. */
    private final class Connection {

        private final ServerWebSocket socket;

        Connection(ServerWebSocket socket) {
            this.socket = socket;
        }

        void on(JsonObject payload) {
            synchronized (world()) {
                synchronized (Gateway.this) {
                    switch (payload.getInteger("op")) {
                        case 1 -> send(11, null);
                        case 2 -> identify(payload.getJsonObject("d"));
                        case 6 -> resume(payload.getJsonObject("d"));
                        default -> {}
                    }
                }
            }
        }

        void send(int op, JsonObject data) {
            JsonObject payload =
                    new JsonObject().put("op", op).put("d", data).putNull("s").putNull("t");
            socket.writeTextMessage(payload.encode());
        }

        void closed() {
            synchronized (Gateway.this) {
                sessions.values().stream()
                        .filter(session -> session.connection == this)
                        .forEach(session -> session.connection = null);
            }
        }

        private void identify(JsonObject identify) {
            long intents = identify.getLong("intents", 0L);
            if (!token.equals(identify.getString("token")) || faults.tokenRevoked()) {
                socket.close(AUTHENTICATION_FAILED, "Authentication failed.");
            } else if ((intents & MESSAGE_CONTENT) != 0 && !contentAllowed) {
                socket.close(DISALLOWED_INTENTS, "Disallowed intent(s).");
            } else {
                Session session = new Session("session-" + ++names, intents, this);
                sessions.values().removeIf(earlier -> earlier.connection == null);
                sessions.put(session.id, session);
                welcome.apply(session).forEach(session::tell);
            }
        }

        private void resume(JsonObject resume) {
            Session session = sessions.get(resume.getString("session_id"));
            if (session == null || !token.equals(resume.getString("token"))) {
                socket.writeTextMessage(
                        new JsonObject().put("op", 9).put("d", false).encode());
                return;
            }
            session.connection = this;
            session.replay(resume.getInteger("seq"));
            session.tell(Event.of("RESUMED", 0, new JsonObject()));
        }
    }
}
