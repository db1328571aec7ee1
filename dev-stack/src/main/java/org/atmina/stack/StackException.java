package org.atmina.stack;

/// The stack, or one of its servers, could not do what was asked. The message is one sentence for a person.
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String sentence) {
        super(sentence);
    }

    public StackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
