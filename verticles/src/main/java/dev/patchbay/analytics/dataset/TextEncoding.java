package dev.patchbay.analytics.dataset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The character set of a file.
 *
 * @param mark bytes of the byte order mark at its start, 0 without one
 */
record TextEncoding(Charset charset, int mark) {

    /** What Excel writes where it does not write UTF-8; it holds all printable characters of Latin-1. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Judged by the first bytes; a file that turns out otherwise later is judged again by {@link #ofWhole}. */
    static TextEncoding of(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        if (even + odd > head.length / 8) {
            return new TextEncoding(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0);
        }
        return new TextEncoding(isUtf8(head) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /** Judged by every byte: what began as UTF-8 and is not is Windows-1252. */
    static TextEncoding ofWhole(Path file, TextEncoding judged) throws IOException {
        if (!judged.charset().equals(StandardCharsets.UTF_8)) {
            return judged;
        }
        try (InputStream in = Files.newInputStream(file)) {
            CharsetDecoder decoder = strict();
            ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
            CharBuffer characters = CharBuffer.allocate(1 << 16);
            int count;
            while ((count = in.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0) {
                bytes.position(bytes.position() + count).flip();
                if (decoder.decode(bytes, characters.clear(), false).isError()) {
                    return new TextEncoding(WINDOWS, judged.mark());
                }
                bytes.compact();
            }
            return judged;
        }
    }

    /** The name as people know it. */
    String title() {
        return charset.equals(WINDOWS) ? "Windows-1252" : charset.name();
    }

    boolean utf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** True when a character takes two bytes, so that not every byte is a place to start reading. */
    boolean wide() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    String decode(byte[] bytes) {
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    /** Text after the byte order mark; bytes that are no character become U+FFFD. */
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    private static boolean isUtf8(byte[] head) {
        return !strict().decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false)
                .isError();
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (head.length <= index || (head[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int index = from; index < head.length; index += 2) {
            zeros += head[index] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
