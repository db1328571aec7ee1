package org.atmina.machine;

import java.util.List;
import org.atmina.language.LanguageTag;

/// The archive without machine translation: nobody is asked anything.
final class NoMachine implements MachineTranslator {
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public Maker maker() {
        throw new IllegalStateException("Nobody translates by machine here");
    }

    @Override
    public List<String> translate(List<String> texts, LanguageTag from, LanguageTag to) {
        throw new IllegalStateException("Nobody translates by machine here");
    }
}
