package org.atmina.machine;

import java.util.List;
import org.atmina.language.LanguageTag;

/// A machine that translates. Each kind of provider is one of these.
public interface MachineTranslator {
    /// Whether there is one at all.
    boolean isThere();

    /// What it is called beside what it has made.
    Maker maker();

    /// Translates some texts; the answer has as many, in the same order.
    ///
    /// @throws MachineTrouble where there is no usable answer
    List<String> translate(List<String> texts, LanguageTag from, LanguageTag to) throws MachineTrouble;

    /// @param engine the program
    /// @param model what it has learned from, or which of its ways it uses
    record Maker(String engine, String model) {}
}
