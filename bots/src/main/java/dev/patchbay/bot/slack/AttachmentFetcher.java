package dev.patchbay.bot.slack;

import dev.patchbay.config.Secret;
import dev.patchbay.model.chat.AdapterCommand.FetchAttachment;
import dev.patchbay.model.chat.AdapterReply.Fetched;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Fetches files people dropped, with the bot's token, from allowed hosts only. */
final class AttachmentFetcher {

    private static final int MAX_REDIRECTS = 3;
    private static final int CHUNK = 64 * 1024;

    private final OkHttpClient http;
    private final FileHosts hosts;
    private final Secret token;

    AttachmentFetcher(OkHttpClient http, FileHosts hosts, Secret token) {
        this.http = http;
        this.hosts = hosts;
        this.token = token;
    }

    /** Fills the target, which is deleted again when the fetch fails. */
    Fetched fetch(FetchAttachment command) throws IOException {
        String name = command.attachment().name();
        if (command.attachment().size() > command.maxSize()) {
            throw tooLarge(command);
        }
        HttpUrl url = HttpUrl.parse(command.attachment().source().orElse(""));
        if (url == null) {
            throw new Failure(ErrorCode.FILE_NOT_FOUND, "Slack gives no way to download \"" + name + "\".");
        }
        try (Response response = follow(url, name)) {
            return new Fetched(save(response, command), mediaType(response));
        } catch (IOException e) {
            Files.deleteIfExists(command.target());
            throw new Failure(ErrorCode.UNAVAILABLE, "\"" + name + "\" could not be fetched from Slack.", e);
        } catch (Failure failure) {
            Files.deleteIfExists(command.target());
            throw failure;
        }
    }

    /** The first response that is no redirect; the token goes to allowed hosts only, on every hop. */
    private Response follow(HttpUrl first, String name) throws IOException {
        HttpUrl url = first;
        for (int hop = 0; url != null && hop <= MAX_REDIRECTS; hop++) {
            if (!hosts.allow(url)) {
                throw new Failure(
                        ErrorCode.FORBIDDEN,
                        "Files are not fetched from \"" + url.host() + "\"; slack.file-hosts names the hosts allowed.");
            }
            Response response = http.newCall(new Request.Builder()
                            .url(url)
                            .header("Authorization", "Bearer " + token.reveal())
                            .build())
                    .execute();
            if (!response.isRedirect()) {
                return checked(response, name);
            }
            response.close();
            url = url.resolve(response.header("Location", ""));
        }
        throw new Failure(ErrorCode.FILE_NOT_FOUND, "Slack sends from one place to the next for \"" + name + "\".");
    }

    private static Response checked(Response response, String name) {
        if (response.code() == 404 || response.code() == 410) {
            response.close();
            throw new Failure(ErrorCode.FILE_NOT_FOUND, "\"" + name + "\" is no longer on Slack.");
        }
        if (!response.isSuccessful()) {
            response.close();
            throw new Failure(
                    ErrorCode.UNAVAILABLE,
                    "Slack answered with HTTP status " + response.code() + " for \"" + name + "\".");
        }
        if (mediaType(response).equals("text/html")) {
            response.close();
            throw new Failure(
                    ErrorCode.FORBIDDEN,
                    "Slack sent its sign-in page instead of \"" + name + "\": the app needs the scope files:read.");
        }
        return response;
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
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static Failure tooLarge(FetchAttachment command) {
        return new Failure(
                ErrorCode.FILE_TOO_LARGE,
                "\"%s\" is larger than %,d bytes."
                        .formatted(command.attachment().name(), command.maxSize()));
    }
}
