package dev.patchbay.bot;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts as people, cells and attackers write them: pings, markup, broken characters, no end. */
public final class HostileText {

    /** What calls people, on one platform or another, where it is not escaped. */
    public static final List<String> PINGS = List.of(
            "@everyone",
            "@here",
            "<@123456789012345678>",
            "<@!123456789012345678>",
            "<@&123456789012345678>",
            "<@U0ADA>",
            "<!channel>",
            "<!here>",
            "<!everyone>",
            "<!subteam^S0ADA>",
            "<at>everyone</at>",
            "<at id=\"29:1\">Ada</at>");

    private static final List<String> MARKUP = List.of(
            "*bold* **bold** _it_ __under__ ~struck~ ~~struck~~ ||hidden||",
            "`code` ```\nfence\n``` ``two`` '''",
            "```",
            "# heading\n-# small\n> quote\n>>> all\n- item\n1. first\n* * *",
            "[a link](https://evil.example/?a=1&b=2) <https://evil.example|a link> ![x](https://evil.example/x.png)",
            "<#C0GENERAL> <#123456789012345678> </ask:123456789012345678> <:smile:123456789012345678> <t:1700000000:R>",
            "<script>alert(1)</script> & &amp; &lt;b&gt; <b>b</b> <br/>",
            "{{DATE(2026-11-20T00:00:00Z,SHORT)}} ${data} {\"type\":\"Action.OpenUrl\"} $(x) \\u0000 \\",
            "=HYPERLINK(\"https://evil.example\") +1 -1 @SUM(A1)",
            "|a|b|\n|---|---|",
            "https://evil.example/path_with_underscores_*stars*");

    private static final List<String> CHARACTERS = List.of(
            "\u0000",
            "\u0007\u001B[31m\u007F\u0085",
            "\uD800",
            "\uDC00\uD83D",
            "\uD83D\uDE00",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "a\u0301\u0302\u0303\u0304\u0305",
            "\u202Egnp.exe\u202C",
            "\u200B\u2060\uFEFF",
            "\u05E9\u05DC\u05D5\u05DD \u4F60\u597D \u0E44\u0E17\u0E22",
            "\u2028\u2029\r\n\r\t\n\n\n\n",
            "\uFFFE\uFFFF",
            " ",
            "");

    private static final List<String> WORDS =
            List.of("EC2 cost most:", "13.00 of 14.98 USD (87 %).", "a", "Straße", "TKT-1042", "-0.00", "…");

    private static final List<String> PIECES =
            Stream.of(PINGS, MARKUP, CHARACTERS, WORDS).flatMap(List::stream).toList();

    private HostileText() {}

    /** Any text: mostly a few pieces, sometimes nothing, sometimes 40,000 characters. */
    public static Arbitrary<String> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, shorter()), Tuple.of(3, Arbitraries.strings().ofMaxLength(200)), Tuple.of(2, longer()));
    }

    /** A few pieces one after the other: a label, a name, a cell. */
    public static Arbitrary<String> shorter() {
        return Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join(" ", pieces));
    }

    /** Up to 40,000 characters: one piece again and again, with nowhere to break it or with spaces. */
    public static Arbitrary<String> longer() {
        Arbitrary<String> piece = Arbitraries.of(PIECES).filter(text -> !text.isEmpty());
        Arbitrary<String> gap = Arbitraries.of("", " ", "\n", "\n\n");
        Arbitrary<Integer> length = Arbitraries.of(79, 256, 1_999, 2_001, 4_097, 12_000, 40_000);
        return Combinators.combine(piece, gap, length).as((text, between, wanted) -> fill(text + between, wanted));
    }

    private static String fill(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }
}
