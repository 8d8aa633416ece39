package dev.patchbay.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aCutTextEndsInAnEllipsisWithinTheLimit() {
        assertThat(PlainText.cut("all work and no play", 9)).isEqualTo("all work…");
        assertThat(PlainText.cut("all work", 8)).isEqualTo("all work");
    }

    @Test
    void aCharacterOfTwoUnitsIsNotBrokenApart() {
        assertThat(PlainText.cut("ab🙂cd", 4)).isEqualTo("ab…");
    }

    @Test
    void aTextIsSplitAtABlankLineBeforeALineBeforeAWord() {
        assertThat(PlainText.split("one two\n\nthree four", 12)).isEqualTo(List.of("one two", "three four"));
        assertThat(PlainText.split("one two\nthree four", 12)).isEqualTo(List.of("one two", "three four"));
        assertThat(PlainText.split("one two three", 9)).isEqualTo(List.of("one two", "three"));
    }

    @Test
    void whatNoPlatformShowsIsLeftOut() {
        assertThat(PlainText.clean("a\u0000b\r\nc\td\uD83D")).isEqualTo("ab\nc\td\uFFFD");
    }

    @Test
    void aTextCannotBeShownReversed() {
        assertThat(PlainText.clean("invoice\u202Efdp.exe\u202C")).isEqualTo("invoicefdp.exe");
        assertThat(PlainText.clean("\u202A\u202B\u202Da\u2066b\u2067c\u2068d\u2069"))
                .isEqualTo("abcd");
        assertThat(PlainText.clean("שלום\u200F \u2065\u206A\u2029x")).isEqualTo("שלום\u200F \u2065\u206A\u2029x");
    }

    @Property
    void splittingLosesNothingButBlanks(@ForAll String text, @ForAll @IntRange(min = 2, max = 40) int limit) {
        List<String> pieces = PlainText.split(text, limit);

        assertThat(pieces).allMatch(piece -> piece.length() <= limit && !piece.isEmpty());
        assertThat(withoutBlanks(String.join("", pieces))).isEqualTo(withoutBlanks(text));
    }

    private static String withoutBlanks(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
