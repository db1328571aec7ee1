package org.atmina.cli.images;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.atmina.cli.images.Workloads.Workload;
import org.jspecify.annotations.Nullable;

/// Loads all servers with the same work, in turns, so that whatever else the machine does meets all of them.
public final class Comparison {
    private static final int VIEWERS = 8;
    private static final int CROPPERS = 8;

    private final Wrk wrk;
    private final List<Server> servers;
    private final Duration round;
    private final int rounds;
    private final Consumer<String> progress;

    /// One of those that are compared.
    ///
    /// @param processes whose cost is that of the server
    /// @param path      how it is asked for a path of a workload
    /// @param computes  whether it can do what is not a file already
    public record Server(
            String name, String address, List<Long> processes, Function<String, String> path, boolean computes) {}

    /// What one server did in all rounds of a workload.
    ///
    /// @param cpu microseconds of processor time for each answer
    public record Result(String server, double perSecond, double median, double p99, double cpu, double failedShare) {}

    /// One line of the table.
    public record Line(String workload, List<Result> results) {
        public @Nullable Result of(String server) {
            return results.stream()
                    .filter(result -> result.server().equals(server))
                    .findFirst()
                    .orElse(null);
        }
    }

    public Comparison(Wrk wrk, List<Server> servers, Duration round, int rounds, Consumer<String> progress) {
        this.wrk = wrk;
        this.servers = List.copyOf(servers);
        this.round = round;
        this.rounds = rounds;
        this.progress = progress;
    }

    public Line run(Workload workload) {
        var able = servers.stream()
                .filter(server -> server.computes() || workload.isStatic())
                .toList();
        var sums = able.stream().map(_ -> new Sum()).toList();
        for (int i = 0; i < rounds; i++) {
            for (int k = 0; k < able.size(); k++) {
                sums.get(k).add(measure(able.get(k), workload, VIEWERS));
            }
        }
        var results = new ArrayList<Result>();
        for (int k = 0; k < able.size(); k++) {
            results.add(sums.get(k).result(able.get(k).name()));
        }
        progress.accept(workload.name() + ": " + results);
        return new Line(workload.name(), results);
    }

    /// Tiles for some, while others ask for odd crops all the time.
    public Line mixed(Workload tiles, Workload crops) {
        var results = new ArrayList<Result>();
        for (var server : servers.stream().filter(Server::computes).toList()) {
            var sum = new Sum();
            for (int i = 0; i < rounds; i++) {
                var cropping = CompletableFuture.runAsync(() -> measure(server, crops, CROPPERS, round.plusSeconds(2)));
                sum.add(measure(server, tiles, VIEWERS));
                cropping.join();
            }
            results.add(sum.result(server.name()));
        }
        progress.accept("Mixed: " + results);
        return new Line("Tiles while 8 clients ask for odd crops", results);
    }

    private record Measured(Wrk.Round round, double cpuSeconds) {}

    private Measured measure(Server server, Workload workload, int connections) {
        return measure(server, workload, connections, round);
    }

    private Measured measure(Server server, Workload workload, int connections, Duration time) {
        var name = server.name() + "-" + Integer.toHexString(workload.name().hashCode());
        var list = wrk.list(name, workload.paths().stream().map(server.path()).toList());
        var before = Cost.of(server.processes());
        var done = wrk.load(server.address(), list, connections, time);
        return new Measured(done, Cost.of(server.processes()).seconds() - before.seconds());
    }

    private static final class Sum {
        private final List<Measured> all = new ArrayList<>();

        void add(Measured measured) {
            all.add(measured);
        }

        Result result(String server) {
            double seconds = all.stream().mapToDouble(m -> m.round().seconds()).sum();
            long requests = all.stream().mapToLong(m -> m.round().requests()).sum();
            long failed = all.stream().mapToLong(m -> m.round().failed()).sum();
            double cpu = all.stream().mapToDouble(Measured::cpuSeconds).sum();
            return new Result(
                    server,
                    (requests - failed) / seconds,
                    all.stream().mapToDouble(m -> m.round().median()).average().orElse(0),
                    all.stream().mapToDouble(m -> m.round().p99()).max().orElse(0),
                    cpu * 1e6 / Math.max(1, requests),
                    (double) failed / Math.max(1, requests));
        }
    }
}
