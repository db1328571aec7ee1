package org.atmina.catalog.image;

import java.util.UUID;
import org.atmina.catalog.PublicId;
import org.atmina.language.TextInLanguage;
import org.jspecify.annotations.Nullable;

/// An item as the list of its collection shows it.
///
/// @param titleUnit the text unit of its title
/// @param image     its first; null where it has none
public record ItemLeaf(
        UUID id,
        PublicId name,
        UUID titleUnit,
        TextInLanguage title,
        @Nullable PageImage image) {}
