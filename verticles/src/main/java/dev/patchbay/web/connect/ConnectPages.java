package dev.patchbay.web.connect;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.LinkCode;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.installation.InstallationCommand;
import dev.patchbay.model.installation.InstallationReply;
import dev.patchbay.model.installation.InstallationReply.StateIssued;
import dev.patchbay.web.http.Answer;
import dev.patchbay.web.http.Exchange;
import dev.patchbay.web.http.Site;
import dev.patchbay.web.page.Templates;
import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How chats are tied to the desk: whom channels and installations belong to, and whose a chat account is. */
public final class ConnectPages {

    private final Bus bus;
    private final InstallOptions options;
    private final Templates templates;

    public ConnectPages(Bus bus, InstallOptions options, Templates templates) {
        this.bus = bus;
        this.options = options;
        this.templates = templates;
    }

    public void mount(Site site) {
        site.admin(HttpMethod.GET, "/channels", exchange -> channels(exchange, "", ""));
        site.admin(HttpMethod.POST, "/channels", this::decideChannel);
        site.admin(HttpMethod.GET, "/installations", exchange -> installations(exchange, "", Optional.empty()));
        site.admin(HttpMethod.POST, "/installations", this::bindInstallation);
        site.admin(HttpMethod.POST, "/installations/begin", this::beginInstallation);
        site.member(HttpMethod.GET, "/chat-accounts", exchange -> accounts(exchange, Optional.empty()));
        site.member(HttpMethod.POST, "/chat-accounts", this::issueCode);
    }

    private Answer decideChannel(Exchange exchange) {
        Audience.Kind kind = constant(exchange, "audience", Audience.Kind.class);
        Optional<String> customer = customer(exchange);
        if (kind == Audience.Kind.CUSTOMER && customer.isEmpty()) {
            return channels(exchange, "", "Name the customer this channel belongs to.")
                    .withStatus(400);
        }
        boolean allowed = exchange.field("allowed").equals("yes");
        bus.call(
                Addresses.CONVERSATION,
                new ConversationCommand.DecideChannel(
                        exchange.caller(),
                        constant(exchange, "platform", Platform.class),
                        exchange.field("space"),
                        exchange.field("channel"),
                        new Audience(kind, customer.filter(name -> kind == Audience.Kind.CUSTOMER)),
                        allowed));
        return channels(exchange, "Saved.", "");
    }

    private Answer channels(Exchange exchange, String done, String trouble) {
        ConversationReply.Channels listed = (ConversationReply.Channels)
                bus.call(Addresses.CONVERSATION, new ConversationCommand.ListChannels(exchange.caller()));
        List<ChannelView> channels =
                listed.channels().stream().map(ChannelView::new).toList();
        return Answer.html(templates.page(
                "channels.jte", exchange, "Channels", Map.of("channels", channels, "done", done, "trouble", trouble)));
    }

    private Answer bindInstallation(Exchange exchange) {
        bus.call(
                Addresses.INSTALLATION,
                new InstallationCommand.BindInstallation(
                        exchange.caller(),
                        constant(exchange, "platform", Platform.class),
                        exchange.field("space"),
                        customer(exchange)));
        return installations(exchange, "Saved.", Optional.empty());
    }

    private Answer beginInstallation(Exchange exchange) {
        Platform platform = constant(exchange, "platform", Platform.class);
        if (!options.offers(platform)) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST,
                    "The settings do not allow another installation in %s.".formatted(ChannelView.platform(platform)));
        }
        StateIssued issued = (StateIssued) bus.call(
                Addresses.INSTALLATION, new InstallationCommand.BeginInstallation(exchange.caller(), platform));
        return installations(exchange, "", Optional.of(options.next(platform, issued.state())));
    }

    private Answer installations(Exchange exchange, String done, Optional<InstallOptions.Step> next) {
        InstallationReply.Installations listed = (InstallationReply.Installations)
                bus.call(Addresses.INSTALLATION, new InstallationCommand.ShowInstallations(exchange.caller()));
        return Answer.html(templates.page(
                "installations.jte",
                exchange,
                "Installations",
                Map.of("installations", listed.installations(), "options", options, "next", next, "done", done)));
    }

    private Answer issueCode(Exchange exchange) {
        LinkCode code =
                (LinkCode) bus.call(Addresses.CONVERSATION, new ConversationCommand.IssueLinkCode(exchange.caller()));
        return accounts(exchange, Optional.of(code));
    }

    private Answer accounts(Exchange exchange, Optional<LinkCode> code) {
        Caller caller = exchange.caller();
        ConversationReply.Links links =
                (ConversationReply.Links) bus.call(Addresses.CONVERSATION, new ConversationCommand.ListLinks(caller));
        return Answer.html(templates.page(
                "chat-accounts.jte", exchange, "Chat accounts", Map.of("links", links.links(), "code", code)));
    }

    private static Optional<String> customer(Exchange exchange) {
        return Optional.of(exchange.field("customer").strip()).filter(name -> !name.isEmpty());
    }

    private static <E extends Enum<E>> E constant(Exchange exchange, String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(exchange.field(field)))
                .findFirst()
                .orElseThrow(() -> new Failure(ErrorCode.INVALID_REQUEST, "There is no such " + field + "."));
    }
}
