/// How fast images are served, beside a server of static files and another image server.
@NullMarked
package org.atmina.cli.images;

import org.jspecify.annotations.NullMarked;
