package org.atmina.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.atmina.catalog.authority.AuthorityNames;
import org.atmina.glossary.TermRecognition;

/// Looks at a translation with all that the archive knows at this moment: its glossary and its names.
@ApplicationScoped
public class QualityChecks {
    private final TermRecognition terms;
    private final AuthorityNames names;

    QualityChecks(TermRecognition terms, AuthorityNames names) {
        this.terms = terms;
        this.names = names;
    }

    public List<Warning> of(Wording source, Wording target) {
        var known = new Known(
                terms.in(source.text(), source.language(), target.language()),
                terms.deprecated(target.text(), target.language()),
                names::in);
        return Checks.of(source, target, known);
    }
}
