package dev.patchbay.bot.teams;

import dev.patchbay.model.chat.Sender;
import java.util.Map;
import java.util.Optional;

/**
 * Who reads a conversation.
 *
 * @param people by their ids in Teams
 * @param open true when guests or people of other tenants are among them, or nobody can say
 * @param unsure true while Teams cannot be asked and has not said before
 */
record Roster(Map<String, Sender> people, boolean open, boolean unsure) {

    Roster {
        people = Map.copyOf(people);
    }

    Optional<Sender> person(String id) {
        return Optional.ofNullable(people.get(id));
    }
}
