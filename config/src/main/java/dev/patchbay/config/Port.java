package dev.patchbay.config;

/** A TCP port; 0 lets the system choose a free one. */
public record Port(int number) {

    public Port {
        if (number < 0 || number > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535");
        }
    }

    static Port parse(String text) {
        return new Port(Integer.parseInt(text));
    }
}
