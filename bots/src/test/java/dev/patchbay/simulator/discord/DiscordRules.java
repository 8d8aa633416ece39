package dev.patchbay.simulator.discord;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The simulated Discord's rules, for tests of what is sent to it. */
public final class DiscordRules {

    private DiscordRules() {}

    /** Refuses a new message as Discord would; the problems are named in the exception. */
    public static void create(String json, List<Integer> fileSizes) {
        try {
            MessageRules.create(
                    new JsonObject(json),
                    fileSizes.stream()
                            .map(size -> new MessageRules.Upload("0", "file", sized(size)))
                            .toList());
        } catch (Refused refused) {
            throw new AssertionError(refused.body().encode() + "\n" + json, refused);
        }
    }

    public static void modal(String json) {
        BodyCheck check = new BodyCheck();
        new ComponentRules(check).modal(new JsonObject(json));
        try {
            check.end();
        } catch (Refused refused) {
            throw new AssertionError(refused.body().encode() + "\n" + json, refused);
        }
    }

    private static Buffer sized(int size) {
        return size <= MessageRules.FILE_BYTES ? Buffer.buffer("x") : Buffer.buffer(new byte[size]);
    }
}
