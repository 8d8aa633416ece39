package dev.patchbay.bot;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** HTTP clients for calls to a platform: every call has an end, none is repeated or redirected behind our back. */
public final class OutgoingHttp {

    /** For a call that does something. */
    public static final Duration CALL = Duration.ofSeconds(15);

    /** For a whole file. */
    public static final Duration TRANSFER = Duration.ofMinutes(2);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private OutgoingHttp() {}

    /**
     * A client whose whole call ends within the time given. It does not retry on a lost connection: the request may
     * have been done.
     */
    public static OkHttpClient client(Duration call) {
        return new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(call)
                .callTimeout(call)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .build();
    }

    /**
     * Asks for something, which changes nothing: once more at once when the connection is lost, as one that was kept
     * open may have been. Past the client's time it is not asked again.
     */
    public static Response get(OkHttpClient http, Request request) throws IOException {
        try {
            return http.newCall(request).execute();
        } catch (InterruptedIOException | ConnectException late) {
            throw late;
        } catch (IOException lost) {
            return http.newCall(request).execute();
        }
    }
}
