/// The glossary as files of TBX-Basic (ISO 30042:2019), for translation tools.
@NullMarked
package org.atmina.glossary.tbx;

import org.jspecify.annotations.NullMarked;
