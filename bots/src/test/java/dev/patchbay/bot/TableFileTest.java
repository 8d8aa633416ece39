package dev.patchbay.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.ResultTable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFileTest {

    private static final int LIMIT = 100_000;

    @Test
    void headingsLeaveRoomForRows() {
        ResultTable table = table(500, "\uFFFD".repeat(2_000), 20);

        TableFile file = TableFile.csv(table, LIMIT);

        assertThat(file.rows()).isEqualTo(20);
        assertThat(file.content()).hasSizeLessThanOrEqualTo(LIMIT);
    }

    @Test
    void asManyRowsAsFitAreWritten() {
        TableFile file = TableFile.csv(table(1, "service", 50_000), LIMIT);

        assertThat(file.rows()).isBetween(10_000, 49_999);
        assertThat(file.content()).hasSizeLessThanOrEqualTo(LIMIT);
        assertThat(new String(file.content(), StandardCharsets.UTF_8).lines()).hasSize(file.rows() + 1);
    }

    private static ResultTable table(int columns, String title, int rows) {
        List<ResultTable.Cell> row = Collections.nCopies(columns, new ResultTable.Cell("ec2", null));
        return new ResultTable(
                Collections.nCopies(columns, new ResultTable.Heading(title, false)),
                Collections.nCopies(rows, row),
                rows);
    }
}
