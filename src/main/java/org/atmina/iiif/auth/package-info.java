/// Access for viewers: who looks through one, and how its reader signs in.
@NullMarked
package org.atmina.iiif.auth;

import org.jspecify.annotations.NullMarked;
