/// Collections, items, files, pages, text versions, segments, text units and their states.
@NullMarked
package org.atmina.catalog;

import org.jspecify.annotations.NullMarked;
