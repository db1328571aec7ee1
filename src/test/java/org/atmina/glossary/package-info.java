@NullMarked
package org.atmina.glossary;

import org.jspecify.annotations.NullMarked;
