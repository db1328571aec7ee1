/// The catalog over HTTP: collections and items, their states and their pages.
@NullMarked
package org.atmina.catalog.http;

import org.jspecify.annotations.NullMarked;
