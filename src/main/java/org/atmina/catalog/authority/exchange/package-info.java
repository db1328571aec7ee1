/// Authorities from files and into files: names as CSV, entities in the shape of Wikidata.
@NullMarked
package org.atmina.catalog.authority.exchange;

import org.jspecify.annotations.NullMarked;
