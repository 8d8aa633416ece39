package dev.patchbay.bot;

import dev.patchbay.config.Secret;
import dev.patchbay.model.chat.AdapterCommand.FetchAttachment;
import dev.patchbay.model.chat.AdapterReply.Fetched;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches files people dropped, from allowed hosts only, as large as allowed. A platform that stumbles is asked again a
 * few times, after growing pauses or when it says; one that refuses is not.
 */
public final class FileDownload {

    private static final int MAX_REDIRECTS = 3;
    private static final int CHUNK = 64 * 1024;
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);

    /** Whoever waits for the file waits no longer for one more attempt. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private static final Pattern PAGE_NAME = Pattern.compile("(?is).*\\.html?");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final OkHttpClient http;
    private final AllowedHosts hosts;
    private final String platform;

    /** @param platform what people call it */
    public FileDownload(OkHttpClient http, AllowedHosts hosts, String platform) {
        this.http = http;
        this.hosts = hosts;
        this.platform = platform;
    }

    /** Fetches a file whose address alone opens it. */
    public Fetched fetch(FetchAttachment command) throws IOException {
        return fetch(command, new Request.Builder(), Optional.empty());
    }

    /**
     * Fetches a file whose address opens it for a while, or for some. Where it does not, a page comes in the file's place.
     *
     * @param advice what people do about that
     */
    public Fetched fetch(FetchAttachment command, String advice) throws IOException {
        boolean isPage = PAGE_NAME.matcher(command.attachment().name()).matches();
        Failure page =
                new Failure(ErrorCode.FILE_NOT_FOUND, platform + " gave a link that cannot be opened; " + advice + ".");
        return fetch(command, new Request.Builder(), isPage ? Optional.empty() : Optional.of(page));
    }

    /**
     * Fetches a file that only the bot may read. The token goes to allowed hosts only, on every hop.
     *
     * @param scope what the token needs; without it the platform sends a page to sign in, and no file
     */
    public Fetched fetch(FetchAttachment command, Secret token, String scope) throws IOException {
        Failure page = new Failure(
                ErrorCode.FORBIDDEN,
                "%s sent its sign-in page instead of \"%s\": the app needs the scope %s."
                        .formatted(platform, command.attachment().name(), scope));
        Request.Builder request = new Request.Builder().header("Authorization", "Bearer " + token.reveal());
        return fetch(command, request, Optional.of(page));
    }

    /** @param page what it means when a page comes; empty where one may be the file */
    private Fetched fetch(FetchAttachment command, Request.Builder request, Optional<Failure> page) throws IOException {
        String name = command.attachment().name();
        if (command.attachment().size() > command.maxSize()) {
            throw tooLarge(command);
        }
        HttpUrl url = HttpUrl.parse(command.attachment().source().orElse(""));
        if (url == null) {
            throw new Failure(
                    ErrorCode.FILE_NOT_FOUND, platform + " gives no way to download \"" + name + "\" from there.");
        }
        try {
            return attempt(command, url, request, page);
        } catch (Stumble stumble) {
            throw new Failure(ErrorCode.UNAVAILABLE, stumble.getMessage(), stumble);
        } catch (IOException e) {
            throw new Failure(ErrorCode.UNAVAILABLE, "\"" + name + "\" could not be fetched from " + platform + ".", e);
        }
    }

    /** The first attempt that the platform does not stumble at, or the last one. */
    private Fetched attempt(FetchAttachment command, HttpUrl url, Request.Builder request, Optional<Failure> page)
            throws IOException {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return once(command, url, request, page);
            } catch (IOException lost) {
                Duration wait =
                        lost instanceof Stumble stumble ? stumble.asked().orElse(pause) : pause;
                if (lost instanceof InterruptedIOException || wait.compareTo(LONGEST_PAUSE) > 0) {
                    throw lost;
                }
                sleep(wait, lost);
            }
            pause = pause.multipliedBy(2);
        }
        return once(command, url, request, page);
    }

    private static void sleep(Duration pause, IOException lost) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw lost;
        }
    }

    /** Fills the target, which is deleted again when the fetch fails. */
    private Fetched once(FetchAttachment command, HttpUrl url, Request.Builder request, Optional<Failure> page)
            throws IOException {
        String name = command.attachment().name();
        try (Response response = file(follow(url, name, request), page)) {
            return new Fetched(save(response, command), mediaType(response));
        } catch (IOException | Failure failed) {
            Files.deleteIfExists(command.target());
            throw failed;
        }
    }

    /** The first response that is no redirect; every hop stays with the allowed hosts. */
    private Response follow(HttpUrl first, String name, Request.Builder request) throws IOException {
        HttpUrl url = first;
        for (int hop = 0; url != null && hop <= MAX_REDIRECTS; hop++) {
            if (!hosts.allow(url)) {
                throw new Failure(
                        ErrorCode.FORBIDDEN,
                        "Files are not fetched from \"%s\"; %s.file-hosts names the hosts allowed."
                                .formatted(url.host(), platform.toLowerCase(Locale.ROOT)));
            }
            Response response = http.newCall(request.url(url).build()).execute();
            if (!response.isRedirect()) {
                return checked(response, name);
            }
            response.close();
            url = url.resolve(response.header("Location", ""));
        }
        throw new Failure(
                ErrorCode.FILE_NOT_FOUND, platform + " sends from one place to the next for \"" + name + "\".");
    }

    private static Response file(Response response, Optional<Failure> page) {
        if (page.isPresent() && mediaType(response).equals("text/html")) {
            response.close();
            throw page.get();
        }
        return response;
    }

    private Response checked(Response response, String name) throws Stumble {
        int status = response.code();
        if (response.isSuccessful()) {
            return response;
        }
        response.close();
        if (status == 401 || status == 403 || status == 404 || status == 410) {
            throw new Failure(
                    ErrorCode.FILE_NOT_FOUND, "\"" + name + "\" is no longer on " + platform + ", or too long there.");
        }
        String reason = platform + " answered with HTTP status " + status + " for \"" + name + "\".";
        if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
            throw new Stumble(reason, response.header("Retry-After", ""));
        }
        throw new Failure(ErrorCode.UNAVAILABLE, reason);
    }

    private static long save(Response response, FetchAttachment command) throws IOException {
        if (response.body().contentLength() > command.maxSize()) {
            throw tooLarge(command);
        }
        Path target = command.target();
        try (InputStream in = response.body().byteStream();
                OutputStream out = Files.newOutputStream(target)) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                if (size > command.maxSize()) {
                    throw tooLarge(command);
                }
                out.write(chunk, 0, read);
            }
            return size;
        }
    }

    private static String mediaType(Response response) {
        return response.header("Content-Type", "application/octet-stream")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Failure tooLarge(FetchAttachment command) {
        return new Failure(
                ErrorCode.FILE_TOO_LARGE,
                "\"" + command.attachment().name() + "\" is larger than " + command.maxSize() + " bytes.");
    }

    /** An answer that may be another one soon. */
    private static final class Stumble extends IOException {

        private static final long serialVersionUID = 1L;

        private final String retryAfter;

        Stumble(String reason, String retryAfter) {
            super(reason);
            this.retryAfter = retryAfter;
        }

        /** When the platform wants to be asked again, if it says. */
        Optional<Duration> asked() {
            return retryAfter.matches("\\d{1,6}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)))
                    : Optional.empty();
        }
    }
}
