package org.atmina.cli;

import java.io.PrintStream;
import org.atmina.stack.StackDescription;

/// Tells a newcomer where to look.
final class Welcome {
    private Welcome() {}

    static void print(PrintStream out, RunningArchive archive, DataFolder data, double seconds) {
        StackDescription stack = archive.stack();
        out.printf(
                """

                The archive is up after %.0f seconds.
                  site        %s/
                  API         %s/api/v1/
                  Swagger UI  %s/q/swagger-ui/
                  Keycloak    %s  (administrator: admin, password: demo)
                  demo users  archivist, curator, translator-lv, reviewer-lv, admin ...  (demo only; password: demo)
                  data        %s
                  logs        %s
                Stop it with Ctrl-C here or ./archive down elsewhere.
                """,
                seconds, archive.url(), archive.url(), archive.url(), stack.keycloakUrl(), data.path(), data.logs());
        out.flush();
    }
}
