package org.atmina.operations;

import static io.restassured.RestAssured.get;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atmina.stack.Account;
import org.atmina.stack.Child;

/// One process of the packaged service, started as operators start it, and ended as machines end it.
final class PackagedService {
    private static final List<String> JVM = List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-Dvertx.disableURIValidation=true",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Child child;
    private final String url;

    private PackagedService(Child child, String url) {
        this.child = child;
        this.url = url;
    }

    /// What one process is told that others are not.
    record Place(String title, int port, Path program, Path temporary, Path log) {}

    static PackagedService start(Place place, Account account, Map<String, String> settings) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM);
        command.add("-Djava.io.tmpdir=" + account.folder(place.temporary()));
        command.addAll(List.of("-jar", place.program().toString()));
        var environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "" + place.port());
        environment.put("HOME", place.temporary().toString());
        environment.put("TMPDIR", place.temporary().toString());
        var child = Child.start(place.title(), account, "TERM", command, environment, place.log());
        return new PackagedService(child, "http://127.0.0.1:" + place.port());
    }

    String url() {
        return url;
    }

    boolean alive() {
        return child.alive();
    }

    /// Whether this process has the job: workers sign their leases with their process id first.
    boolean signed(String leaseOwner) {
        return leaseOwner.startsWith(child.pid() + "-");
    }

    /// Whether it is there and has its database.
    ///
    /// @throws IllegalStateException with the reason from its log, where it has ended
    boolean serves() {
        if (!child.alive()) {
            throw new IllegalStateException(child.epitaph());
        }
        return child.alive() && answers(url + "/q/health/group/serving");
    }

    private static boolean answers(String address) {
        try {
            return get(address).statusCode() == 200;
        } catch (Exception e) { // the client throws what it does not declare
            return false;
        }
    }

    /// Ends it without a word, as the kernel does when memory runs out: it alone, not those whom it started.
    ///
    /// @return who were its children
    List<ProcessHandle> kill() {
        var process = ProcessHandle.of(child.pid()).orElseThrow();
        var children = process.descendants().toList();
        process.destroyForcibly();
        process.onExit().join();
        return children;
    }

    /// Lets it stand still, as on a machine that has no time for it.
    void halt() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "" + child.pid()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        signal("CONT");
        child.stop();
    }
}
