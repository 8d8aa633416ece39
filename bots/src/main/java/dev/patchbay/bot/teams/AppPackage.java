package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bus.WireJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The app as Teams takes it: a zip of the manifest (learn.microsoft.com, "App manifest schema for Teams", version 1.19)
 * and two icons.
 */
public final class AppPackage {

    private static final String SCHEMA =
            "https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json";
    private static final String[] SCOPES = {"personal", "team", "groupChat"};

    private AppPackage() {}

    /**
     * The package of an app.
     *
     * @param appId of the bot's app registration
     * @param url where people find the desk; HTTPS
     * @param version raised with each change, so that Teams takes it for newer: "1.0.0"
     */
    public static byte[] zip(String appId, URI url, String version) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("manifest.json", manifest(appId, url, version));
        files.put("color.png", AppIcons.color());
        files.put("outline.png", AppIcons.outline());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] manifest(String appId, URI url, String version) throws IOException {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("$schema", SCHEMA)
                .put("manifestVersion", "1.19")
                .put("version", version)
                .put("id", appId);
        manifest.putObject("developer")
                .put("name", "Patchbay")
                .put("websiteUrl", url.toString())
                .put("privacyUrl", url.toString())
                .put("termsOfUseUrl", url.toString());
        manifest.putObject("name").put("short", "Patchbay").put("full", "Patchbay support and analytics desk");
        manifest.putObject("description")
                .put("short", "Answers questions about cost exports and tickets, in the thread")
                .put(
                        "full",
                        "Ask about a cost export or a ticket in a chat or a channel; the answer, its table, its chart"
                                + " and its ticket come back into the same thread.");
        manifest.putObject("icons").put("color", "color.png").put("outline", "outline.png");
        manifest.put("accentColor", AppIcons.ACCENT);
        bot(manifest, appId);
        extension(manifest, appId);
        manifest.putArray("permissions").add("identity").add("messageTeamMembers");
        manifest.putArray("validDomains").add(url.getHost());
        permissions(manifest, appId, url);
        return WireJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    }

    private static void bot(ObjectNode manifest, String appId) {
        ObjectNode bot = manifest.putArray("bots").addObject();
        bot.put("botId", appId).put("supportsFiles", true).put("isNotificationOnly", false);
        ObjectNode commands = bot.putArray("commandLists").addObject();
        for (String scope : SCOPES) {
            bot.withArray("scopes").add(scope);
            commands.withArray("scopes").add(scope);
        }
        command(commands, "help", "What can be asked");
        command(commands, "list tickets", "Open tickets");
        command(commands, "list my tickets", "Those assigned to me");
        command(commands, "top services by cost", "Asked of the last file");
    }

    private static void command(ObjectNode commands, String title, String description) {
        commands.withArray("commands").addObject().put("title", title).put("description", description);
    }

    private static void extension(ObjectNode manifest, String appId) {
        ObjectNode command = manifest.putArray("composeExtensions")
                .addObject()
                .put("botId", appId)
                .putArray("commands")
                .addObject();
        command.put("id", Extension.CREATE_TICKET).put("type", "action").put("fetchTask", true);
        command.put("title", "Create ticket").put("description", "Makes a ticket from this message");
        command.putArray("context").add("message").add("compose");
    }

    /** Follow-ups in a thread without a mention reach the bot only with these; a team's owner consents to them. */
    private static void permissions(ObjectNode manifest, String appId, URI url) {
        manifest.putObject("webApplicationInfo").put("id", appId).put("resource", url.toString());
        ObjectNode permissions = manifest.putObject("authorization").putObject("permissions");
        for (String name : new String[] {"ChannelMessage.Read.Group", "ChatMessage.Read.Chat"}) {
            permissions
                    .withArray("resourceSpecific")
                    .addObject()
                    .put("name", name)
                    .put("type", "Application");
        }
    }
}
