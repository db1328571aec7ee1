package org.atmina.cli.images;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atmina.cli.images.Comparison.Line;
import org.atmina.cli.images.Comparison.Result;
import org.jspecify.annotations.Nullable;

/// The outcome as a table for people.
///
/// @param memory of each server when all was done, in bytes
/// @param grown  by how much ours has grown since before the first round
public record ImageReport(String machine, List<Line> lines, Map<String, Long> memory, long grown) {
    public static final String OURS = "Atmina";
    public static final String NGINX = "nginx";
    public static final String IIPSRV = "iipsrv";
    private static final List<String> SERVERS = List.of(OURS, NGINX, IIPSRV);
    private static final double TOO_MANY_FAILED = 0.01;

    public String render() {
        var text = new StringBuilder(machine).append("\n\n");
        text.append("| workload | Atmina req/s | nginx req/s | iipsrv req/s | x nginx | x iipsrv |");
        text.append(" p99 ms (Atmina, nginx, iipsrv) | CPU µs/req (Atmina, nginx, iipsrv) |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        lines.forEach(line -> text.append(row(line)));
        text.append("\nMemory after the last round (resident, MiB): ");
        memory.forEach((server, bytes) ->
                text.append(server).append(' ').append(bytes >> 20).append("; "));
        text.append("ours has grown by ").append(grown >> 20).append(" MiB since before the first one.\n");
        return text.toString();
    }

    private static String row(Line line) {
        var row = new StringBuilder("| ").append(line.workload());
        for (var server : SERVERS) {
            row.append(" | ").append(rate(line.of(server)));
        }
        row.append(" | ").append(ratio(line.of(OURS), line.of(NGINX)));
        row.append(" | ").append(ratio(line.of(OURS), line.of(IIPSRV)));
        row.append(" |");
        for (var server : SERVERS) {
            var result = line.of(server);
            row.append(' ').append(result == null ? "-" : number(result.p99(), 1));
        }
        row.append(" |");
        for (var server : SERVERS) {
            var result = line.of(server);
            row.append(' ').append(result == null ? "-" : number(result.cpu(), 0));
        }
        return row.append(" |\n").toString();
    }

    private static String rate(@Nullable Result result) {
        if (result == null) {
            return "-";
        }
        var rate = number(result.perSecond(), result.perSecond() < 100 ? 1 : 0);
        return result.failedShare() < TOO_MANY_FAILED
                ? rate
                : rate + " (" + number(result.failedShare() * 100, 0) + " % refused)";
    }

    private static String ratio(@Nullable Result ours, @Nullable Result theirs) {
        return ours == null || theirs == null || theirs.perSecond() == 0
                ? "-"
                : number(ours.perSecond() / theirs.perSecond(), 2);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
