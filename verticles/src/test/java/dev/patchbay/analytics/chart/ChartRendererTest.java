package dev.patchbay.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Palette;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartRendererTest {

    private final ChartRenderer renderer = new ChartRenderer();

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void everyTypeIsDrawnInOurColoursOnWhite(ChartType type) {
        BufferedImage image = draw(Charts.of(type, 30, 20, 10));

        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isBetween(400, 900);
        assertThat(Charts.colours(image)).contains(Palette.GROUND, Palette.TEXT, Palette.series(0));
    }

    @Test
    void theFileSaysThatItHas144DotsAnInch() {
        byte[] png = renderer.png(Charts.of(ChartType.BAR, 1, 2));

        String text = new String(png, StandardCharsets.ISO_8859_1);
        int dotsPerMetre = ByteBuffer.wrap(png).getInt(text.indexOf("pHYs") + 4);

        assertThat(Math.round(dotsPerMetre * 0.0254)).isEqualTo(144);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAR", "HORIZONTAL_BAR", "LINE"})
    void twelveSeriesHaveTwelveColours(ChartType type) {
        ChartSpec.Series[] series = IntStream.range(0, 12)
                .mapToObj(i -> Charts.series("team " + i, 100 - i, 200 - i, 150 - i * 5))
                .toArray(ChartSpec.Series[]::new);

        BufferedImage image = draw(Charts.of(type, List.of("May", "June", "July"), series));

        assertThat(Charts.colours(image)).containsAll(Palette.SERIES);
    }

    @Test
    void theSmallestOfManySlicesBecomeOne() {
        double[] values = IntStream.rangeClosed(1, 40).asDoubleStream().toArray();

        Set<String> colours = Charts.colours(draw(Charts.of(ChartType.PIE, values)));

        assertThat(colours).contains(Palette.series(6), Palette.OTHERS).doesNotContain(Palette.series(7));
    }

    @Test
    void aPieOfWhatIsNoWholeBecomesBars() {
        BufferedImage pie = draw(Charts.of(ChartType.PIE, 30, -20, 10));
        BufferedImage bars = draw(Charts.of(ChartType.HORIZONTAL_BAR, 30, -20, 10));

        assertThat(pixels(pie)).isEqualTo(pixels(bars));
    }

    @Test
    void aMissingValueIsAGapInTheLine() {
        int whole = bluePixels(draw(Charts.of(ChartType.LINE, 5, 5, 5, 5, 5)));
        int broken = bluePixels(draw(Charts.of(ChartType.LINE, 5, 5, Double.NaN, 5, 5)));

        assertThat(broken).isLessThan(whole * 3 / 4);
    }

    @Test
    void aValueBetweenTwoGapsIsSeenInALongLineToo() {
        double[] values = new double[200];
        Arrays.fill(values, Double.NaN);
        values[100] = 7;

        assertThat(bluePixels(draw(Charts.of(ChartType.LINE, values)))).isPositive();
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void nothingToDrawIsSaid(ChartType type) {
        BufferedImage nothing = draw(Charts.of(type, Double.NaN, Double.NaN));

        assertThat(Charts.colours(nothing)).contains(Palette.QUIET_TEXT).doesNotContain(Palette.series(0));
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void twoHundredCategoriesStayInsideThePicture(ChartType type) {
        double[] values = IntStream.range(0, 200).mapToDouble(i -> 200 - i).toArray();

        BufferedImage image = draw(Charts.of(type, values));

        assertThat(image.getHeight()).isLessThan(2_000);
        assertThat(edge(image)).containsOnly(0xffffffff);
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void namesOfAnyLengthAndScriptStayInsideThePicture(ChartType type) {
        List<String> names =
                List.of("🚀", "東京リージョン", "تقنية المعلومات", "ירושלים VPN", "", "Licences ".repeat(80), "x".repeat(500));

        BufferedImage image = draw(Charts.of(type, names, Charts.series("コスト", 7, 6, 5, 4, 3, 2, 1)));

        assertThat(edge(image)).containsOnly(0xffffffff);
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void valuesOfAnySizeStayInsideThePicture(ChartType type) {
        assertThat(edge(draw(Charts.of(type, 999_999.4, 0.37, 50)))).containsOnly(0xffffffff);
        assertThat(edge(draw(Charts.of(type, -999_999.4, 1_250_000, 50)))).containsOnly(0xffffffff);
        assertThat(edge(draw(Charts.of(type, 1e300, -1e300, 1e-280)))).containsOnly(0xffffffff);
    }

    @Test
    void manyAreDrawnAtOnce() throws Exception {
        ChartSpec spec = Charts.of(ChartType.DONUT, 30, 20, 10);
        byte[] alone = renderer.png(spec);
        Callable<byte[]> draw = () -> renderer.png(spec);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<byte[]> drawn : threads.invokeAll(Collections.nCopies(16, draw))) {
                assertThat(drawn.get()).isEqualTo(alone);
            }
        }
    }

    private BufferedImage draw(ChartSpec spec) {
        return Charts.decode(renderer.png(spec));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static int bluePixels(BufferedImage image) {
        int blue = 0xff000000 | Integer.decode(Palette.series(0));
        return (int) IntStream.of(pixels(image)).filter(rgb -> rgb == blue).count();
    }

    /** The outermost pixels: where something is cut off, one of them has a colour. */
    private static IntStream edge(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return IntStream.concat(
                IntStream.range(0, width).flatMap(x -> IntStream.of(image.getRGB(x, 0), image.getRGB(x, height - 1))),
                IntStream.range(0, height).flatMap(y -> IntStream.of(image.getRGB(0, y), image.getRGB(width - 1, y))));
    }
}
