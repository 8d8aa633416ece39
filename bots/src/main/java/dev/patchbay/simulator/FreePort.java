package dev.patchbay.simulator;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * Finds a port for somebody else to listen on. It is below those that systems give to outgoing connections (from 32768
 * on with Linux, from 49152 on by RFC 6335), of which one could take it before it is listened on.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private static final RandomGenerator RANDOM = RandomGenerator.of("L64X128MixRandom");

    private FreePort() {}

    /** A port that nobody listens on, different from call to call. */
    public static synchronized int next() {
        while (true) {
            int port = RANDOM.nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // another one, then
            }
        }
    }
}
