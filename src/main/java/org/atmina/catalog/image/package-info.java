/// The images that are served of pages, and where the words of a text stand on its typeset pages.
@NullMarked
package org.atmina.catalog.image;

import org.jspecify.annotations.NullMarked;
