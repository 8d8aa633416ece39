package dev.patchbay.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.bot.PlainText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

    private static final String BOT = "U0PATCHBAY";

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource(
            delimiter = '~',
            value = {
                "<@U0PATCHBAY> top 5 services~top 5 services",
                "<@U0PATCHBAY|patchbay>: hello~: hello",
                "costs of <@U0ADA|ada> and <@U0EVA>~costs of @ada and @U0EVA",
                "see <https://acme.example/x?a=1&amp;b=2|the invoice>~see the invoice",
                "see <https://acme.example/x?a=1&amp;b=2>~see https://acme.example/x?a=1&b=2",
                "in <#C0GENERAL|general> or <#C0OTHER>~in #general or #C0OTHER",
                "<!here> and <!subteam^S1|@oncall>~@here and @oncall",
                "cost &lt; 5 &amp;&amp; cost &gt; 2~cost < 5 && cost > 2",
                "a &amp;lt; b~a &lt; b",
                "mail <mailto:a@acme.example|a@acme.example>~mail a@acme.example",
                "1 < 2 and 3 > 2~1 < 2 and 3 > 2"
            })
    void slacksTextIsReadAsPeopleSeeIt(String slack, String read) {
        assertThat(SlackText.read(slack, BOT)).isEqualTo(read);
    }

    @Property
    void whatIsEscapedIsReadBackAsItWas(@ForAll String text) {
        assertThat(SlackText.read(SlackText.escape(text), BOT))
                .isEqualTo(PlainText.clean(text).strip());
    }

    /** Else a text would be cut that nobody takes for too long. */
    @Property
    void whatFitsOnceItIsCleanedIsNotCut(@ForAll String text) {
        String escaped = SlackText.escape(text);

        assertThat(SlackText.escape(text, Math.max(1, escaped.length()))).isEqualTo(escaped);
    }

    @Property
    void anEscapedTextStaysWithinItsLimit(@ForAll String text, @ForAll @IntRange(min = 10, max = 80) int limit) {
        assertThat(SlackText.escape(text, limit)).hasSizeLessThanOrEqualTo(limit);
    }
}
