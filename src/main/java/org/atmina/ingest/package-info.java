/// Uploads and their jobs: from received bytes to a registered item.
@NullMarked
package org.atmina.ingest;

import org.jspecify.annotations.NullMarked;
