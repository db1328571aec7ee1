package org.atmina.machine;

import java.time.Instant;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.machine.MachineTranslator.Maker;

/// What a machine made of a text unit in a language: a revision in the state of a draft, until a person
/// has made something of it.
///
/// @param steward slug of whose draft it is; empty for the archive's own
public record MachineDraft(
        UUID unit, LanguageTag language, String steward, int revision, String text, Maker maker, Instant at) {}
