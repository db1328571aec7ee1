@NullMarked
package org.atmina.notification;

import org.jspecify.annotations.NullMarked;
