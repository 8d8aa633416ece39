package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.model.chat.DeliveryId;
import java.util.List;
import java.util.Optional;

/**
 * Lets Teams ask for a card as it is now, when somebody sees it or chooses "Refresh card" (learn.microsoft.com, "User
 * Specific Views"). It names the reply only: what that is about is kept with it.
 *
 * @param readers for whom Teams asks by itself, {@value #MOST_READERS} at most; empty for everybody of a conversation of
 *     so few people
 */
record CardRefresh(DeliveryId delivery, Optional<List<String>> readers) {

    static final int MOST_READERS = 60;

    private static final String TITLE = "Refresh";

    CardRefresh {
        readers = readers.map(List::copyOf);
    }

    ObjectNode on(ObjectNode card) {
        ObjectNode refresh = card.putObject("refresh");
        refresh.set(
                "action",
                CardJson.execute(TITLE, new Verb.Refresh(delivery).toString(), JsonNodeFactory.instance.objectNode()));
        readers.ifPresent(named -> {
            var ids = refresh.putArray("userIds");
            named.forEach(ids::add);
        });
        return card;
    }
}
