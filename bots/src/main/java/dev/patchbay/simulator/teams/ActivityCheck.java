package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Says whether Teams would take a message, without a Teams. */
public final class ActivityCheck {

    private ActivityCheck() {}

    /** Fails with what is wrong with the message. */
    public static void require(ObjectNode activity, boolean personal) {
        Chat chat = new Chat("chat", personal ? "personal" : "channel", "", Teams.TENANT);
        try {
            new ActivityRules().check(activity, chat);
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused.getMessage() + " in " + activity, refused);
        }
    }
}
