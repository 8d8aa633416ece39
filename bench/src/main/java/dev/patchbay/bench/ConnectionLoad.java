package dev.patchbay.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests over a fixed number of kept connections, each sent as soon as the one before it on its connection is
 * answered. Written on sockets, so that it costs less than what it measures.
 */
final class ConnectionLoad {

    private final URI endpoint;
    private final int connections;

    ConnectionLoad(URI endpoint, int connections) {
        this.endpoint = endpoint;
        this.connections = connections;
    }

    /** What came of it; the times of those answered with 200, the shortest first. */
    record Outcome(int sent, Duration took, List<Long> nanos) {

        Duration within(double share) {
            return Duration.ofNanos(nanos.get(Math.max(0, (int) Math.ceil(share * nanos.size()) - 1)));
        }

        double perSecond() {
            return nanos.size() / (took.toNanos() / 1e9);
        }
    }

    /** Sends every request once. */
    Outcome run(List<byte[]> requests) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>(requests.size()));
        CountDownLatch done = new CountDownLatch(connections);
        long start = System.nanoTime();
        for (int number = 0; number < connections; number++) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
                    socket.setTcpNoDelay(true);
                    send(socket, requests, next, nanos);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Outcome(requests.size(), took, nanos.stream().sorted().toList());
    }

    private static void send(Socket socket, List<byte[]> requests, AtomicInteger next, List<Long> nanos)
            throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        for (int index = next.getAndIncrement(); index < requests.size(); index = next.getAndIncrement()) {
            long start = System.nanoTime();
            out.write(requests.get(index));
            out.flush();
            if (status(in) == 200) {
                nanos.add(System.nanoTime() - start);
            }
        }
    }

    /** Reads one response to its end. */
    private static int status(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        in.skipNBytes(length);
        return Integer.parseInt(first.split(" ")[1]);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    /** A request as bytes. */
    static byte[] bytes(URI endpoint, List<String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + endpoint.getPath() + " HTTP/1.1\r\nHost: " + endpoint.getAuthority() + "\r\n"
                + String.join("\r\n", headers) + "\r\nContent-Length: " + content.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[start.length + content.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(content, 0, request, start.length, content.length);
        return request;
    }
}
