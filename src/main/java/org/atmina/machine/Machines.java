package org.atmina.machine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The machine that the settings name.
class Machines {
    @Produces
    @Singleton
    MachineTranslator translator(MachineSettings settings, ObjectMapper json) {
        return switch (settings.provider()) {
            case NONE -> new NoMachine();
            case LIBRETRANSLATE -> new GuardedTranslator(new LibreTranslate(settings, json), settings);
        };
    }
}
