package org.atmina.catalog.http;

import org.atmina.catalog.PublicId;
import org.atmina.catalog.ShownText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A collection, as others name it.
record CollectionLink(@Schema(implementation = String.class) PublicId id, String identifier, ShownText title) {}
