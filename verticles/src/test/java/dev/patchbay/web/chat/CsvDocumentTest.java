package dev.patchbay.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CsvDocumentTest {

    private static String csv(Cell cell) {
        return CsvDocument.of(new ResultTable(List.of(new Heading("a", false)), List.of(List.of(cell)), 1));
    }

    @Test
    void separatorsAndQuotesStayInsideTheirField() {
        assertThat(csv(new Cell("say \"hi\", twice\nor so", null)))
                .isEqualTo("a\r\n\"say \"\"hi\"\", twice\nor so\"\r\n");
    }

    @Test
    void aNumberIsExactAndMayBeNegative() {
        assertThat(csv(new Cell("-1,234.50", new BigDecimal("-1234.5000000001"))))
                .isEqualTo("a\r\n-1234.5000000001\r\n");
    }

    @Property
    void noTextIsEverAFormula(@ForAll String text) {
        String field = csv(new Cell(text, null)).substring("a\r\n".length()).replaceFirst("^\"", "");

        assertThat(field)
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
    }
}
