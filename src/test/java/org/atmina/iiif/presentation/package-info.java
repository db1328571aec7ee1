@NullMarked
package org.atmina.iiif.presentation;

import org.jspecify.annotations.NullMarked;
