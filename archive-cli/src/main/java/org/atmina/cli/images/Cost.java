package org.atmina.cli.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a server's processes have used so far, as the kernel counts it.
///
/// @param seconds of processor time, all threads together
/// @param bytes   of resident memory
public record Cost(double seconds, long bytes) {
    private static final double TICKS = 100;
    private static final int USER_TIME = 11;
    private static final int PAGE = 4096;

    /// Of these processes and all that they have started.
    public static Cost of(List<Long> processes) {
        return processes.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .map(Cost::ofOne)
                .reduce(new Cost(0, 0), (one, other) -> new Cost(one.seconds + other.seconds, one.bytes + other.bytes));
    }

    private static Cost ofOne(long pid) {
        try {
            var folder = Path.of("/proc", Long.toString(pid));
            var stat = Files.readString(folder.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = Double.parseDouble(fields[USER_TIME]) + Double.parseDouble(fields[USER_TIME + 1]);
            var pages = Files.readString(folder.resolve("statm")).split(" ");
            return new Cost(ticks / TICKS, Long.parseLong(pages[1]) * PAGE);
        } catch (IOException e) {
            return new Cost(0, 0); // it has ended
        }
    }
}
