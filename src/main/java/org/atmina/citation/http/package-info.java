/// `/cite/...`: cited passages for people, for programs, and for reference managers.
@NullMarked
package org.atmina.citation.http;

import org.jspecify.annotations.NullMarked;
