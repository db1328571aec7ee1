package org.atmina.stack;

import java.util.Locale;

/// The servers of a stack.
public enum ServerName {
    POSTGRESQL("PostgreSQL"),
    ELASTICSEARCH("Elasticsearch"),
    KEYCLOAK("Keycloak");

    private final String title;

    ServerName(String title) {
        this.title = title;
    }

    /// The name as its makers write it.
    public String title() {
        return title;
    }

    /// The name as it stands in file names and descriptions.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
