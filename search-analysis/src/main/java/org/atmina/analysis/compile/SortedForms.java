package org.atmina.analysis.compile;

import java.util.List;
import org.atmina.analysis.table.Edit;

/// The forms of a language in the order of their bytes in UTF-8, and what each is a form of.
///
/// @param sets for each form, the number of its edits in `edits`
record SortedForms(String[] forms, int[] sets, List<List<Edit>> edits) {
    int size() {
        return forms.length;
    }

    String form(int at) {
        return forms[at];
    }

    List<Edit> edits(int at) {
        return edits.get(sets[at]);
    }
}
