package org.atmina.catalog;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.language.TextInLanguage;

/// Where the archive keeps no translations, all is shown as it was written.
@DefaultBean
@ApplicationScoped
class SourceOnly implements FieldTexts {
    @Override
    public Map<UUID, List<TextInLanguage>> approved(Collection<UUID> units) {
        return Map.of();
    }

    @Override
    public List<Coverage> coverage(UUID itemId) {
        return List.of();
    }
}
