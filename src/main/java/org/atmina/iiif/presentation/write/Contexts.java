package org.atmina.iiif.presentation.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.atmina.iiif.presentation.model.Appearance;
import org.atmina.iiif.presentation.model.ServiceBlock;
import org.jspecify.annotations.Nullable;

/// Which contexts a document needs: those of extensions first, that of the Presentation API last.
final class Contexts {
    static final String TEXT_GRANULARITY = "http://iiif.io/api/extension/text-granularity/context.json";
    static final String NAV_PLACE = "http://iiif.io/api/extension/navplace/context.json";

    private Contexts() {}

    static List<String> of(
            String presentation,
            List<ServiceBlock> services,
            @Nullable Appearance appearance,
            @Nullable String navPlace) {
        var contexts = new ArrayList<String>();
        if (navPlace != null && appearance != null && appearance.navPlace() != null) {
            contexts.add(navPlace);
        }
        services.stream()
                .flatMap(service -> Stream.ofNullable(service.context()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(contexts::add);
        contexts.add(presentation);
        return contexts;
    }
}
