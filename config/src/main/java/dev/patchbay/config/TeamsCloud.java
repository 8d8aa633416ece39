package dev.patchbay.config;

import java.net.URI;
import java.util.List;

/**
 * Microsoft's clouds, and where the Bot Framework is in each (learn.microsoft.com, "Authenticate requests with the Bot
 * Connector API" and "Send proactive messages").
 */
public enum TeamsCloud {
    /** Commercial tenants and those of GCC. */
    PUBLIC(
            "https://login.microsoftonline.com",
            "https://login.botframework.com/v1/.well-known/openidconfiguration",
            "https://api.botframework.com",
            "https://smba.trafficmanager.net/teams/",
            List.of("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"),
            List.of("*.sharepoint.com")),
    /** GCC High. */
    US_GOV(
            "https://login.microsoftonline.us",
            "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            "https://api.botframework.us",
            "https://smba.infra.gov.teams.microsoft.us/teams/",
            List.of("smba.infra.gov.teams.microsoft.us"),
            List.of("*.sharepoint.us")),
    /** Department of Defense. */
    US_GOV_DOD(
            "https://login.microsoftonline.us",
            "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            "https://api.botframework.us",
            "https://smba.infra.dod.teams.microsoft.us/teams/",
            List.of("smba.infra.dod.teams.microsoft.us"),
            List.of("*.sharepoint-mil.us"));

    private final URI loginUrl;
    private final URI metadataUrl;
    private final String issuer;
    private final URI serviceUrl;
    private final List<String> serviceHosts;
    private final List<String> fileHosts;

    TeamsCloud(
            String loginUrl,
            String metadataUrl,
            String issuer,
            String serviceUrl,
            List<String> serviceHosts,
            List<String> fileHosts) {
        this.loginUrl = URI.create(loginUrl);
        this.metadataUrl = URI.create(metadataUrl);
        this.issuer = issuer;
        this.serviceUrl = URI.create(serviceUrl);
        this.serviceHosts = serviceHosts;
        this.fileHosts = fileHosts;
    }

    public URI loginUrl() {
        return loginUrl;
    }

    public URI metadataUrl() {
        return metadataUrl;
    }

    /** Who signs the tokens that come with activities. */
    public String issuer() {
        return issuer;
    }

    /** What tokens for sending are asked for. */
    public String scope() {
        return issuer + "/.default";
    }

    /** Where a tenant's conversations are reached before it has said so itself. */
    public URI serviceUrl() {
        return serviceUrl;
    }

    public List<String> serviceHosts() {
        return serviceHosts;
    }

    public List<String> fileHosts() {
        return fileHosts;
    }
}
