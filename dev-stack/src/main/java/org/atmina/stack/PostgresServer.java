package org.atmina.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// PostgreSQL with a database `atmina` that belongs to a user `atmina`, who is no superuser, as in production.
final class PostgresServer implements Server {
    static final String USER = "atmina";
    static final String DATABASE = "atmina";
    private static final String SUPERUSER = "postgres";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Site site;
    private final int port;
    private final Path cluster;
    private Path home = Path.of("");
    private String password = "";
    private String version = "";

    PostgresServer(Site site) {
        this.site = site;
        this.port = site.port(ServerName.POSTGRESQL);
        this.cluster = site.data(ServerName.POSTGRESQL).resolve("cluster");
    }

    @Override
    public void obtain() {
        home = site.homes().obtain("postgresql-" + archiveDigest(), PostgresServer::unpack);
        version = Commands.run("ask for the version", site.account().as(List.of(program("postgres"), "--version")))
                .replaceAll(".* ", "")
                .strip();
    }

    @Override
    public void configure() {
        Path folder = site.account().folder(site.data(ServerName.POSTGRESQL));
        password = Secrets.remembered(folder.resolve("password"), site.account());
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            site.progress().say("PostgreSQL: a new cluster is made in " + folder);
            initialise(folder);
        }
    }

    private void initialise(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + folder.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=und",
                "--data-checksums"));
        if (site.settings().throwaway()) {
            command.add("--no-sync");
        }
        Commands.run("make a PostgreSQL cluster", site.account().as(command));
    }

    private static void unpack(Path part) throws IOException {
        try (InputStream archive = archive()) {
            Archives.unpackXz(archive, part);
        }
    }

    private static InputStream archive() {
        InputStream archive = PostgresServer.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new StackException("The archive of PostgreSQL is missing from the class path.");
        }
        return archive;
    }

    private static String archiveDigest() {
        try (InputStream archive = archive()) {
            return Fingerprint.of(archive);
        } catch (IOException e) {
            throw new StackException("The archive of PostgreSQL cannot be read.", e);
        }
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    @Override
    public Child launch() {
        List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", cluster.toString()));
        Map<String, String> options = Map.of(
                "listen_addresses",
                "127.0.0.1",
                "port",
                "" + port,
                "unix_socket_directories",
                "",
                "max_connections",
                "200",
                "shared_buffers",
                "128MB",
                "log_timezone",
                "UTC",
                "timezone",
                "UTC");
        options.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        if (site.settings().throwaway()) {
            List.of("fsync", "synchronous_commit", "full_page_writes")
                    .forEach(name -> command.addAll(List.of("-c", name + "=off")));
        }
        return Child.start(
                "PostgreSQL",
                site.account(),
                "INT",
                command,
                Map.of("LC_ALL", "C.UTF-8"),
                site.log(ServerName.POSTGRESQL));
    }

    @Override
    public boolean answers() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), SUPERUSER, password);
                var statement = connection.createStatement()) {
            if (missing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", USER)) {
                statement.execute("CREATE ROLE " + USER + " LOGIN CREATEDB PASSWORD '" + password + "'");
            }
            if (missing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
                statement.execute(createDatabase(DATABASE));
            }
            return true;
        }
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    /// An empty database that sorts and folds by Unicode, not by the habits of one country.
    static String createDatabase(String name) {
        return "CREATE DATABASE " + name + " OWNER " + USER + " TEMPLATE template0 ENCODING 'UTF8'"
                + " LOCALE_PROVIDER icu ICU_LOCALE 'und' LOCALE 'C.UTF-8'";
    }

    String password() {
        return password;
    }

    @Override
    public String url() {
        return url(DATABASE);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public ServerName name() {
        return ServerName.POSTGRESQL;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }
}
