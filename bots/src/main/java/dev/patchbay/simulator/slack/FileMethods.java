package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.slack.Workspace.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** files.getUploadURLExternal, files.completeUploadExternal, files.info and files.delete. */
final class FileMethods {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Workspace workspace;
    private final Supplier<String> origin;
    private final Consumer<Posted> whenPosted;

    FileMethods(Workspace workspace, Supplier<String> origin, Consumer<Posted> whenPosted) {
        this.workspace = workspace;
        this.whenPosted = whenPosted;
        this.origin = origin;
    }

    ObjectNode uploadUrl(Call call) {
        int length = call.number("length", 0);
        if (length < 1) {
            throw new Refused("invalid_arguments");
        }
        StoredFile file = workspace.addFile(call.required("filename"), length, Optional.empty());
        return JSON.objectNode()
                .put("upload_url", origin.get() + "/upload/" + file.id())
                .put("file_id", file.id());
    }

    ObjectNode complete(Call call) {
        JsonNode named = call.json("files", "invalid_arguments").orElseThrow(() -> new Refused("invalid_arguments"));
        List<StoredFile> files = new ArrayList<>();
        for (JsonNode one : named) {
            files.add(workspace
                    .file(one.path("id").asText())
                    .filter(file -> file.content().isPresent())
                    .orElseThrow(() -> new Refused("file_not_found")));
        }
        JsonNode described = workspace.describe(files, origin.get());
        for (int index = 0; index < files.size(); index++) {
            ((ObjectNode) described.get(index))
                    .put("title", named.get(index).path("title").asText());
        }
        call.optional("channel_id").ifPresent(channel -> share(channel, call.optional("thread_ts"), described));
        return JSON.objectNode().set("files", described);
    }

    ObjectNode info(Call call) {
        StoredFile file = workspace.file(call.required("file")).orElseThrow(() -> new Refused("file_not_found"));
        JsonNode described = workspace.describe(List.of(file), origin.get()).get(0);
        return JSON.objectNode().set("file", described);
    }

    ObjectNode delete(Call call) {
        String file = call.required("file");
        workspace.file(file).orElseThrow(() -> new Refused("file_not_found"));
        workspace.removeFile(file);
        return JSON.objectNode();
    }

    private void share(String channel, Optional<String> thread, JsonNode files) {
        workspace.requireMember(channel);
        thread.ifPresent(root -> workspace.requireThread(channel, root));
        ObjectNode extra = JSON.objectNode().put("bot_id", Workspace.BOT_ID);
        extra.put("subtype", "file_share").set("files", files);
        whenPosted.accept(workspace.post(channel, Workspace.BOT_USER, "", thread, extra));
    }
}
