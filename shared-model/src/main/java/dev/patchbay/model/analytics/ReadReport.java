package dev.patchbay.model.analytics;

import java.util.List;

/**
 * How a file was read, so that no row is lost unseen.
 *
 * @param encoding the character set the file was read in
 * @param delimiter the character between fields
 * @param rows rows that can be asked
 * @param repaired rows taken after a repair (padded, cut, re-quoted)
 * @param rejected rows left out
 * @param notes one plain sentence for each kind of repair or rejection, with its count and first line
 */
public record ReadReport(
        String encoding, String delimiter, long rows, long repaired, long rejected, List<String> notes) {

    public ReadReport {
        notes = List.copyOf(notes);
    }
}
