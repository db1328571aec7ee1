/// Makes the dictionaries of the plug-in from those of others, when the plug-in is built. Nothing of this is in the
/// plug-in.
@NullMarked
package org.atmina.analysis.compile;

import org.jspecify.annotations.NullMarked;
