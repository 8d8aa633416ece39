package dev.patchbay.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.AnyReply;
import dev.patchbay.bot.discord.Drafts.Draft;
import dev.patchbay.bot.discord.PublishedSchema.Body;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.discord.DiscordRules;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What we send is what Discord's own description of its interface says it takes, and what the simulator takes. */
class PublishedSchemaTest {

    private static final Place PLACE = new Place(Platform.DISCORD, "1", "2", "3");
    private static final PublishedSchema PUBLISHED = new PublishedSchema();
    private static final Body CREATE = PUBLISHED.body("MessageCreateRequest");
    private static final Body EDIT = PUBLISHED.body("MessageEditRequestPartial");
    private static final Body MODAL = PUBLISHED.body("ModalInteractionCallbackRequest");
    private static final Body COMMAND = PUBLISHED.body("ApplicationCommandUpdateRequest");
    private static final Body SAID = PUBLISHED.body("CreateMessageInteractionCallbackRequest");

    @Property(tries = 150)
    void everyReplyIsAMessageToDiscord(@ForAll("replies") Reply reply) {
        DeliveryId delivery = DeliveryId.random();
        for (Post post : ReplyRenderer.render(reply, delivery, true)) {
            CREATE.check(DiscordPosting.created(post, delivery, "0").toString());
            EDIT.check(DiscordPosting.changed(post).toString());
        }
    }

    @Property(tries = 150)
    void everyPageOfEveryFormIsAModalToDiscord(@ForAll("forms") Form form) {
        Draft draft = new Drafts().begin("1", form, PLACE);
        for (int page = 0; page < draft.pages(); page++) {
            ObjectNode modal = ModalJson.page(draft, page);
            DiscordRules.modal(modal.toString());
            ObjectNode callback = MessageJson.object().put("type", 9);
            callback.set("data", modal);
            MODAL.check(callback.toString());
        }
    }

    @Example
    void theCommandsAreCommandsToDiscord() {
        for (JsonNode command : Commands.json()) {
            COMMAND.check(command.toString());
        }
    }

    @Example
    void whatOnePersonIsToldIsAnAnswerToDiscord() {
        ObjectNode callback = MessageJson.object().put("type", 4);
        callback.set("data", MessageJson.unseen("Only you see this.", List.of()));

        SAID.check(callback.toString());
    }

    @Example
    void theDescriptionRefusesWhatDiscordDoes() {
        assertThatThrownBy(() -> CREATE.check("{\"content\":\"hi\",\"colour\":1}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> CREATE.check("{\"nonce\":\"" + "n".repeat(26) + "\"}"))
                .isInstanceOf(AssertionError.class);
        assertThat(Nonce.of(DeliveryId.random(), "12.3")).hasSize(24);
    }

    @Provide
    Arbitrary<Reply> replies() {
        return AnyReply.replies();
    }

    @Provide
    Arbitrary<Form> forms() {
        return AnyReply.forms().withoutEdgeCases();
    }
}
