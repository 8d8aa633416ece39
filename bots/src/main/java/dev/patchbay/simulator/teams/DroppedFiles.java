package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedPlatform.Upload;

/** Files that people drop, as a bot is told of them. */
final class DroppedFiles {

    private final Teams teams;
    private final ConnectorServer server;

    /** @param server where files are fetched */
    DroppedFiles(Teams teams, ConnectorServer server) {
        this.teams = teams;
        this.server = server;
    }

    /** Bots get files in direct conversations only; elsewhere they see that something hangs on the message. */
    ObjectNode attached(Chat chat, Upload file) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!chat.isPersonal()) {
            return json.put("contentType", "text/html").put("content", "<div><attachment></attachment></div>");
        }
        String id = teams.keep(file.content());
        String url = server.address(id, file.name());
        json.put("contentType", "application/vnd.microsoft.teams.file.download.info")
                .put("contentUrl", url)
                .put("name", file.name());
        json.putObject("content").put("downloadUrl", url).put("uniqueId", id).put("fileType", "csv");
        return json;
    }
}
