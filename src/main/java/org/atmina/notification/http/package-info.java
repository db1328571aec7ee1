/// Notifications over HTTP: the list, the feed, settings, and the end of letters.
@NullMarked
package org.atmina.notification.http;

import org.jspecify.annotations.NullMarked;
