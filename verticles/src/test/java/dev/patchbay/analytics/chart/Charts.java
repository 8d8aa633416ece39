package dev.patchbay.analytics.chart;

import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Specs to draw, and eyes for what was drawn. */
final class Charts {

    private Charts() {}

    static ChartSpec of(ChartType type, List<String> categories, ChartSpec.Series... series) {
        return new ChartSpec(
                type, "Effective cost by service", "service", "effective cost, USD", categories, List.of(series));
    }

    static ChartSpec of(ChartType type, double... values) {
        List<String> names =
                IntStream.range(0, values.length).mapToObj(i -> "service " + i).toList();
        return of(type, names, series("cost", values));
    }

    /** NaN stands for no value. */
    static ChartSpec.Series series(String name, double... values) {
        return new ChartSpec.Series(
                name,
                Arrays.stream(values)
                        .mapToObj(value -> Double.isNaN(value) ? null : BigDecimal.valueOf(value))
                        .toList());
    }

    static BufferedImage decode(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colours of a picture as {@code #rrggbb}, those of at least a hundred pixels. */
    static Set<String> colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels)
                .boxed()
                .collect(Collectors.groupingBy(rgb -> rgb, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(colour -> colour.getValue() >= 100)
                .map(colour -> "#%06x".formatted(colour.getKey() & 0xffffff))
                .collect(Collectors.toSet());
    }
}
