package org.atmina.worklist;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.atmina.access.Reader;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;

/// What of a filter lies within the roles of who asks: the languages and states that are left. Empty where nothing is.
record WorkScope(Set<LanguageTag> languages, Set<WorkState> states) {
    WorkScope {
        languages = Set.copyOf(languages);
        states = Set.copyOf(states);
    }

    static WorkScope of(WorkFilter filter, Reader reader) {
        return new WorkScope(languages(filter, reader), states(filter));
    }

    boolean isEmpty() {
        return languages.isEmpty() || states.isEmpty();
    }

    private static Set<LanguageTag> languages(WorkFilter filter, Reader reader) {
        Collection<LanguageTag> asked = filter.languages().isEmpty() ? InterfaceLanguage.tags() : filter.languages();
        return asked.stream().filter(mayWorkIn(filter.task(), reader)).collect(Collectors.toUnmodifiableSet());
    }

    private static Predicate<LanguageTag> mayWorkIn(WorkTask task, Reader reader) {
        return switch (task) {
            case TRANSLATE, STALE -> reader::mayTranslateTo;
            case REVIEW -> reader::mayReview;
            case ALL -> any -> reader.isStaff();
        };
    }

    private static Set<WorkState> states(WorkFilter filter) {
        var all = EnumSet.copyOf(ofTask(filter.task()));
        if (!filter.states().isEmpty()) {
            all.retainAll(filter.states());
        }
        return all;
    }

    private static List<WorkState> ofTask(WorkTask task) {
        return switch (task) {
            case TRANSLATE -> List.of(WorkState.UNTRANSLATED, WorkState.MACHINE, WorkState.DRAFT, WorkState.REJECTED);
            case REVIEW -> List.of(WorkState.IN_REVIEW);
            case STALE -> List.of(WorkState.STALE);
            case ALL -> List.copyOf(EnumSet.complementOf(EnumSet.of(WorkState.SOURCE)));
        };
    }
}
