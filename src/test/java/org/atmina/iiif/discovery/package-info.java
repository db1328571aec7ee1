/// Tests of the stream of changes; DIS-nn are the lines of the checklist of Change Discovery.
@NullMarked
package org.atmina.iiif.discovery;

import org.jspecify.annotations.NullMarked;
