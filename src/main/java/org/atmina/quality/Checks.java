package org.atmina.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks at a translation beside its source. Pure: the same texts and the same knowledge get the same warnings.
public final class Checks {
    private static final Comparator<Warning> ORDER = Comparator.comparing(Warning::kind)
            .thenComparing(
                    warning -> warning.source() == null ? -1 : warning.source().start())
            .thenComparing(
                    warning -> warning.target() == null ? -1 : warning.target().start());

    private Checks() {}

    /// What should be looked at once more, kind by kind.
    public static List<Warning> of(Wording source, Wording target, Known known) {
        if (target.text().isBlank()) {
            return LengthCheck.of(source, target);
        }
        var copied = CopyCheck.of(source, target);
        var warnings = new ArrayList<Warning>(copied);
        warnings.addAll(FigureCheck.of(source, target));
        warnings.addAll(LengthCheck.of(source, target));
        warnings.addAll(MarkupCheck.of(source, target));
        warnings.addAll(TermCheck.of(target, known));
        if (copied.isEmpty()) {
            warnings.addAll(NameCheck.of(source, target, known));
        }
        warnings.sort(ORDER);
        return List.copyOf(warnings);
    }
}
