package org.atmina.evaluation;

/// Something could not be measured. The message is one sentence for the person who asked.
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EvaluationException(String sentence) {
        super(sentence);
    }

    public EvaluationException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
