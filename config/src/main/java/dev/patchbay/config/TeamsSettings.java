package dev.patchbay.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Microsoft Teams adapter; off until it has an app's id and secret and the Entra tenant it belongs to.
 *
 * @param appId of the bot's app registration, a GUID
 * @param tenantId the MSP's own Entra tenant, a GUID; other tenants are connected from the dashboard
 * @param tokenTenant whose token endpoint the app signs in at: the own tenant unless said otherwise;
 *     {@code botframework.com} for multi-tenant bots made before August 2025
 * @param cloud which of Microsoft's clouds the tenants are in
 * @param loginUrl in the place of the cloud's own: where tokens are asked for, without a slash at the end
 * @param metadataUrl in the place of the cloud's own: the OpenID metadata that incoming tokens are checked with
 * @param serviceHosts the hosts activities may be sent to; empty for those of the cloud
 * @param fileHosts the hosts files are fetched from and brought to; empty for those of the cloud
 * @param entraCallers ids of the apps whose tokens, issued by the own tenant's Entra, are taken beside those of the Bot
 *     Framework; none unless said so
 * @param developerMode takes activities without any token, from tools on this machine
 */
public record TeamsSettings(
        Optional<String> appId,
        Optional<Secret> appSecret,
        Optional<String> tenantId,
        Optional<String> tokenTenant,
        TeamsCloud cloud,
        String host,
        Port port,
        Optional<URI> loginUrl,
        Optional<URI> metadataUrl,
        List<String> serviceHosts,
        List<String> fileHosts,
        List<String> entraCallers,
        boolean developerMode) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    public TeamsSettings {
        serviceHosts = serviceHosts.isEmpty() ? cloud.serviceHosts() : List.copyOf(serviceHosts);
        fileHosts = fileHosts.isEmpty() ? cloud.fileHosts() : List.copyOf(fileHosts);
        entraCallers = List.copyOf(entraCallers);
        if (developerMode && !LOOPBACK.contains(host)) {
            throw new IllegalArgumentException("teams.developer-mode needs teams.host to be 127.0.0.1");
        }
        if (appId.isPresent() != appSecret.isPresent() || appId.isPresent() != tenantId.isPresent()) {
            throw new IllegalArgumentException(
                    "teams needs all of teams.app-id, teams.app-secret and teams.tenant-id, or none");
        }
    }

    public boolean isOn() {
        return appId.isPresent();
    }

    /** Where tokens are asked for. */
    public URI tokenUrl() {
        String tenant = tokenTenant.or(() -> tenantId).orElseThrow();
        return URI.create(loginUrl.orElse(cloud.loginUrl()) + "/" + tenant + "/oauth2/v2.0/token");
    }

    /** The OpenID metadata of the own tenant's Entra, which tokens of {@link #entraCallers} are checked with. */
    public URI entraMetadata() {
        return URI.create(loginUrl.orElse(cloud.loginUrl()) + "/" + tenantId.orElseThrow()
                + "/v2.0/.well-known/openid-configuration");
    }

    /** Who issues tokens of the own tenant, as Entra writes it in versions 1 and 2. */
    public Set<String> entraIssuers() {
        String tenant = tenantId.orElseThrow();
        return Set.of("https://sts.windows.net/" + tenant + "/", cloud.loginUrl() + "/" + tenant + "/v2.0");
    }

    /** The OpenID metadata that incoming tokens are checked with. */
    public URI openIdMetadata() {
        return metadataUrl.orElse(cloud.metadataUrl());
    }
}
