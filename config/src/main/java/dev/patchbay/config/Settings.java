package dev.patchbay.config;

/** All settings, one record for each concern. Component names are the keys, in kebab case. */
public record Settings(
        DataSettings data,
        HttpSettings http,
        ManagementSettings management,
        DatabaseSettings database,
        FilesSettings files,
        SecretsSettings secrets,
        ConversationSettings conversation,
        AnalyticsSettings analytics,
        TicketSettings tickets,
        SlackSettings slack,
        TeamsSettings teams,
        DiscordSettings discord,
        LogSettings log) {}
