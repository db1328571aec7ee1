package org.atmina.iiif.search;

import org.atmina.catalog.PublicId;
import org.atmina.iiif.LanguageMap;
import org.jspecify.annotations.Nullable;

/// An item in which something was found.
///
/// @param title null where whoever asks knows the item already
record HitItem(PublicId name, @Nullable LanguageMap title) {}
