package dev.patchbay.web.chat;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.History;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Entry;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.FieldError;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.web.http.Answer;
import dev.patchbay.web.http.Exchange;
import dev.patchbay.web.http.Site;
import dev.patchbay.web.page.Templates;
import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What can be done with a reply: its buttons, its forms, and whether it helped. */
final class ActionPages {

    private final Conversations conversations;
    private final LiveUpdates updates;
    private final Templates templates;

    ActionPages(Conversations conversations, LiveUpdates updates, Templates templates) {
        this.conversations = conversations;
        this.updates = updates;
        this.templates = templates;
    }

    void mount(Site site) {
        site.member(HttpMethod.POST, "/chat/:conversation/press", this::press);
        site.member(HttpMethod.POST, "/chat/:conversation/turns/:message/ticket", this::ticket);
        site.member(HttpMethod.POST, "/chat/:conversation/forms", this::submit);
        site.member(HttpMethod.POST, "/chat/:conversation/feedback", this::judge);
    }

    private Answer press(Exchange exchange) {
        History history = history(exchange);
        ConversationReply reply = conversations.press(
                exchange.caller(), history.place(), key(exchange), delivery(exchange), button(exchange));
        return reply instanceof ConversationReply.FormOpened opened
                ? dialog(exchange, history, FormView.of(opened.form()))
                : done(exchange, history);
    }

    /** A new ticket from a message of the conversation. */
    private Answer ticket(Exchange exchange) {
        History history = history(exchange);
        String text = history.entries().stream()
                .filter(entry -> String.valueOf(entry.message()).equals(exchange.path("message")))
                .map(Entry::text)
                .findFirst()
                .orElse("");
        Form form = conversations.form(exchange.caller(), history.place(), FormName.CREATE_TICKET, text);
        return dialog(exchange, history, FormView.of(form));
    }

    /** Shows a form again that cannot be taken, with what was typed. */
    private Answer submit(Exchange exchange) {
        History history = history(exchange);
        Submission submission = new Submission(formName(exchange), exchange.field("about"), values(exchange));
        List<FieldError> errors = conversations.submit(exchange.caller(), history.place(), key(exchange), submission);
        if (errors.isEmpty()) {
            return done(exchange, history);
        }
        Form form = conversations.form(exchange.caller(), history.place(), submission.form(), submission.about());
        return dialog(exchange, history, FormView.rejected(form, submission.values(), errors));
    }

    private Answer judge(Exchange exchange) {
        History history = history(exchange);
        DeliveryId delivery = delivery(exchange);
        Optional<Boolean> helpful =
                switch (exchange.field("helpful")) {
                    case "yes" -> Optional.of(true);
                    case "no" -> Optional.of(false);
                    default -> Optional.empty();
                };
        conversations.judge(exchange.caller(), history.place(), delivery, helpful);
        return exchange.isFragment()
                ? Answer.html(templates.page(
                        "feedback.jte",
                        exchange,
                        history.title(),
                        Map.of("path", path(history), "delivery", delivery, "given", helpful)))
                : Answer.seeOther(path(history));
    }

    private Answer dialog(Exchange exchange, History history, FormView form) {
        return Answer.html(templates.page(
                exchange.isFragment() ? "dialog.jte" : "form.jte",
                exchange,
                form.form().title(),
                Map.of("path", path(history), "view", form)));
    }

    private Answer done(Exchange exchange, History history) {
        updates.changed(history.place());
        return exchange.isFragment() ? Answer.empty(204) : Answer.seeOther(path(history));
    }

    private static Map<String, String> values(Exchange exchange) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : exchange.request().formAttributes().names()) {
            if (name.startsWith(FormView.PREFIX)) {
                values.put(name.substring(FormView.PREFIX.length()), exchange.field(name));
            }
        }
        return values;
    }

    private History history(Exchange exchange) {
        return conversations.read(
                exchange.caller(), exchange.id("conversation", ConversationId::new, ErrorCode.CONVERSATION_NOT_FOUND));
    }

    private static String path(History history) {
        return "/chat/" + history.conversation();
    }

    private static UUID key(Exchange exchange) {
        return Exchange.parseId(exchange.field("message_key"), id -> id, ErrorCode.INVALID_REQUEST);
    }

    private static DeliveryId delivery(Exchange exchange) {
        return Exchange.parseId(exchange.field("delivery"), DeliveryId::new, ErrorCode.INVALID_REQUEST);
    }

    private static int button(Exchange exchange) {
        String number = exchange.field("button");
        if (!number.matches("\\d{1,4}")) {
            throw new Failure(ErrorCode.INVALID_REQUEST, "There is no such button.");
        }
        return Integer.parseInt(number);
    }

    private static FormName formName(Exchange exchange) {
        return Arrays.stream(FormName.values())
                .filter(known -> known.name().equals(exchange.field("form")))
                .findFirst()
                .orElseThrow(() -> new Failure(ErrorCode.INVALID_REQUEST, "There is no such form."));
    }
}
