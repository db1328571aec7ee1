package org.atmina.inspect.worker.scan;

import java.nio.file.Path;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;

/// Knows how to come by the picture of one page, when it is that page's turn.
@FunctionalInterface
public interface PictureSource {
    /// @param folder for files that are needed until the page is done
    Picture fetch(NativeTool tool, Budget budget, Path folder) throws ToolTrouble;
}
