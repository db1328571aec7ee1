/// How concepts are rendered in each language: entries, their terms, and where terms stand in a text.
@NullMarked
package org.atmina.glossary;

import org.jspecify.annotations.NullMarked;
