package org.atmina.evaluation;

import java.time.LocalDate;

/// Where and when something was measured, in terms that say enough to compare and name nobody's machine.
public record Machine(String java, String system, int cores, long heapMebibytes, String date) {
    private static final int MEBIBYTE = 20;

    public static Machine here() {
        return new Machine(
                "JDK " + Runtime.version().feature(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> MEBIBYTE,
                LocalDate.now().toString());
    }

    public String sentence() {
        return "%s, %s, %d cores, %d MiB of heap, %s".formatted(java, system, cores, heapMebibytes, date);
    }
}
