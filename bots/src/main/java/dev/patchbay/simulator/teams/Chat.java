package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A conversation of Teams.
 *
 * @param type personal, groupChat or channel
 */
record Chat(String id, String type, String name, String tenant) {

    boolean isPersonal() {
        return type.equals("personal");
    }

    boolean isChannel() {
        return type.equals("channel");
    }

    /** The id by which a thread of it is spoken to. */
    String threadId(String root) {
        return isChannel() && !root.isEmpty() ? id + ";messageid=" + root : id;
    }

    /** It as activities carry it. */
    ObjectNode json(String root) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", threadId(root)).put("conversationType", type).put("tenantId", tenant);
        if (!isPersonal()) {
            json.put("isGroup", true);
        }
        if (type.equals("groupChat")) {
            json.put("name", name);
        }
        return json;
    }
}
