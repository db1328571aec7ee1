/// The glossary over HTTP.
@NullMarked
package org.atmina.glossary.http;

import org.jspecify.annotations.NullMarked;
