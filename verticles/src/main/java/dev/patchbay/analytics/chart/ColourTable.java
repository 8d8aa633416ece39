package dev.patchbay.analytics.chart;

import dev.patchbay.model.analytics.Palette;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * At most 256 colours, which is what an indexed PNG holds. The {@link Palette} is in it exactly; the shades that
 * smooth edges and letters are told apart in steps of 16, finer than the eye does at 144 dpi.
 */
final class ColourTable {

    private static final int SIZE = 256;
    private static final int STEPS = 16;

    private final int[] colours = new int[SIZE];
    private final short[] places = new short[STEPS * STEPS * STEPS];
    private int size;

    ColourTable() {
        Arrays.fill(places, (short) -1);
        Stream.of(Palette.GROUND, Palette.TEXT, Palette.QUIET_TEXT, Palette.GRID, Palette.AXIS, Palette.OTHERS)
                .map(Integer::decode)
                .forEach(this::place);
        Palette.SERIES.stream().map(Integer::decode).forEach(this::place);
    }

    int size() {
        return size;
    }

    /** Red, green and blue of a place in the table. */
    int colour(int place) {
        return colours[place];
    }

    /** The place of a colour, or of the one nearest to it. */
    byte place(int colour) {
        int rgb = colour & 0xffffff;
        int step = (rgb >> 20) << 8 | (rgb >> 12 & 0xf) << 4 | rgb >> 4 & 0xf;
        if (places[step] < 0) {
            places[step] = (short) (size < SIZE ? add(rgb) : nearest(rgb));
        }
        return (byte) places[step];
    }

    private int add(int rgb) {
        colours[size] = rgb;
        return size++;
    }

    private int nearest(int rgb) {
        int nearest = 0;
        for (int place = 1; place < size; place++) {
            if (distance(colours[place], rgb) < distance(colours[nearest], rgb)) {
                nearest = place;
            }
        }
        return nearest;
    }

    private static int distance(int left, int right) {
        int red = (left >> 16) - (right >> 16);
        int green = (left >> 8 & 0xff) - (right >> 8 & 0xff);
        int blue = (left & 0xff) - (right & 0xff);
        return red * red + green * green + blue * blue;
    }
}
