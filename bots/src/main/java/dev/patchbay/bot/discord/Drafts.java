package dev.patchbay.bot.discord;

import dev.patchbay.bot.RecentMap;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Forms that people are filling in, with what they have typed so far. Kept in memory: a modal that stands open over a
 * restart has to be opened anew.
 */
final class Drafts {

    private static final int REMEMBERED = 1_000;

    private final Map<String, Draft> drafts = new RecentMap<>(REMEMBERED);

    /**
     * One form being filled in.
     *
     * @param user who does
     * @param values what stands in its fields, by their names
     */
    record Draft(String id, String user, Form form, Place place, Map<String, String> values) {

        Draft {
            values = Map.copyOf(values);
        }

        /** How many modals it takes. */
        int pages() {
            return Math.max(1, Math.ceilDiv(form.fields().size(), DiscordLimits.MODAL_FIELDS));
        }

        /** On which of them a field stands. */
        int page(String field) {
            for (int index = 0; index < form.fields().size(); index++) {
                if (form.fields().get(index).name().equals(field)) {
                    return index / DiscordLimits.MODAL_FIELDS;
                }
            }
            return 0;
        }
    }

    synchronized Draft begin(String user, Form form, Place place) {
        Map<String, String> values = new HashMap<>();
        form.fields().forEach(field -> values.put(field.name(), field.value()));
        Draft draft = new Draft(UUID.randomUUID().toString(), user, form, place, values);
        drafts.put(draft.id(), draft);
        return draft;
    }

    /** A draft of that person's. */
    synchronized Optional<Draft> find(String id, String user) {
        return Optional.ofNullable(drafts.get(id)).filter(draft -> draft.user().equals(user));
    }

    /** Keeps what was typed on one page. */
    synchronized Draft keep(Draft draft, Map<String, String> typed) {
        Map<String, String> values = new HashMap<>(draft.values());
        values.putAll(typed);
        Draft kept = new Draft(draft.id(), draft.user(), draft.form(), draft.place(), values);
        drafts.put(draft.id(), kept);
        return kept;
    }
}
