package org.atmina.exchange.sheet;

import java.io.IOException;
import org.atmina.exchange.Export;

/// What gives its units away.
interface SheetBody {
    void to(Export.Sink sink) throws IOException;
}
