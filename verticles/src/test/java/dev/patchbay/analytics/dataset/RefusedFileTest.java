package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read is refused, and nothing of it stays. */
class RefusedFileTest extends LakeFixture {

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("", ErrorCode.FILE_UNREADABLE, "is empty");
    }

    @Test
    void aFileWithOnlyAHeaderIsRefused() {
        assertRefused("service,cost\n", ErrorCode.FILE_UNREADABLE, "holds no rows");
    }

    @Test
    void binaryRubbishIsRefused() {
        byte[] bytes = new byte[10_000];
        new Random(7).nextBytes(bytes);

        assertThatThrownBy(() -> lake.read(bytes))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FILE_UNSUPPORTED));
    }

    @Test
    void anExcelWorkbookIsRefusedByItsName() {
        assertRefused("PK\u0003\u0004rest", ErrorCode.FILE_UNSUPPORTED, "Excel workbook");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    notes.txt  | Meeting on Monday~Bob calls the client, Eva writes it down.~All agreed, it seems.
                    README.md  | # Costs~~Service, region and cost~of every day
                    table.md   | service,cost~EC2,1~S3,2
                    todo.txt   | - call Bob~- fix the VPN, today~- rest
                    server.log | 2026-09-01 10:00:00,123 INFO started in 3 s~2026-09-01 10:00:01,007 INFO ready for work
                    setup.yaml | name: desk~port: 8080~host: here
                    Main.java  | package a;~import b;~class Main {~  void run(int one, int two, int three) {}~}
                    letter.csv | Dear Bob, thanks for the report you sent us.~We read it, and it is fine with all of us.
                    names      | Ada Lovelace~Grace Hopper~Alan Turing
                    """)
    void aTextThatIsNoTableIsSaidToBeNone(String name, String text) {
        assertThatThrownBy(() -> lake.read(name, text.replace('~', '\n')))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.FILE_UNSUPPORTED);
                    assertThat(failure).hasMessageStartingWith(name + " holds text, not a table");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    export.txt   | service,cost~EC2,1~S3,2
                    ids.csv      | id~17~18
                    comments.csv | comment~The service was very kind to us~It took far too long this time
                    names.csv    | name~Ada Lovelace~Grace Hopper
                    times.txt    | at~2026-09-01 10:00~2026-09-02 11:30
                    rows         | service;cost~EC2;1~S3;2
                    issues.csv   | id,summary of the thing that broke~1,the printer on the second floor is broken again~2,no
                    titled.csv   | Costs of all our services in September~service,cost~EC2,1~S3,2
                    """)
    void aTableIsReadWhateverItIsCalled(String name, String text) {
        assertThat(lake.read(name, text.replace('~', '\n')).dataset().report().rows())
                .isEqualTo(2);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        String text = "a,b\n" + "1,2\n".repeat(17 << 20);

        assertRefused(text, ErrorCode.FILE_TOO_LARGE, "64 MB can be read");
    }

    private void assertRefused(String text, ErrorCode code, String says) {
        assertThatThrownBy(() -> lake.read(text)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure).hasMessageContaining(says);
        });
        assertThat(lake.lake()).satisfiesAnyOf(path -> assertThat(path).doesNotExist(), path -> assertThat(path)
                .isEmptyDirectory());
    }
}
