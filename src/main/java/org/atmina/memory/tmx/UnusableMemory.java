package org.atmina.memory.tmx;

import java.util.Map;
import org.atmina.problem.Problem;

/// A file that cannot be taken in at all, and why. What was written of it before is taken back.
final class UnusableMemory extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private UnusableMemory(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    /// It is no well-formed XML, or breaks off.
    static UnusableMemory damaged(int line) {
        return new UnusableMemory(new Problem.Invalid("memory-file-damaged", Map.of("line", line)));
    }

    /// Well-formed, but not what the format says.
    ///
    /// @param what the element or attribute that should not be there, or should
    static UnusableMemory misshapen(int line, String what) {
        return new UnusableMemory(
                new Problem.Invalid("memory-file-misshapen", Map.of("line", line, "what", shortened(what))));
    }

    /// It declares entities or a grammar of its own, which no memory needs and attacks use.
    static UnusableMemory declaring(int line) {
        return new UnusableMemory(new Problem.Invalid("memory-file-declares", Map.of("line", line)));
    }

    static UnusableMemory ofVersion(String version) {
        return new UnusableMemory(new Problem.Invalid("memory-file-version", Map.of("version", shortened(version))));
    }

    static UnusableMemory inNoLanguage(int line, String tag) {
        return new UnusableMemory(
                new Problem.Invalid("memory-file-language", Map.of("line", line, "tag", shortened(tag))));
    }

    static UnusableMemory withLongText(int line, int most) {
        return new UnusableMemory(
                new Problem.Invalid("memory-file-long-text", Map.of("line", line, "characters", most)));
    }

    static UnusableMemory withManyUnits(int most) {
        return new UnusableMemory(new Problem.TooLarge("memory-file-many-units", Map.of("units", most)));
    }

    static UnusableMemory tooLarge(long bytes) {
        return new UnusableMemory(new Problem.TooLarge("memory-file-too-large", Map.of("megabytes", bytes >> 20)));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
