/// Stewards: organisations that publish wordings and notes of their own in the archive, under their own names.
@NullMarked
package org.atmina.catalog.steward;

import org.jspecify.annotations.NullMarked;
