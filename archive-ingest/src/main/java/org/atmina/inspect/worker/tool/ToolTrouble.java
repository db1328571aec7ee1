package org.atmina.inspect.worker.tool;

/// A native program did not do what it was asked for.
public final class ToolTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    /// What kind of trouble it was.
    public enum Kind {
        MISSING,
        TIMED_OUT,
        FAILED
    }

    private final Kind kind;
    private final String tool;

    ToolTrouble(Kind kind, String tool, String said) {
        super(tool + ": " + said, null, false, false);
        this.kind = kind;
        this.tool = tool;
    }

    public Kind kind() {
        return kind;
    }

    public String tool() {
        return tool;
    }
}
