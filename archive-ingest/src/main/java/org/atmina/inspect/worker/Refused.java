package org.atmina.inspect.worker;

import java.util.Map;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.Reason;

/// Ends the inspection of a file early, with the answer that is to be given.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Inspection inspection;

    private Refused(Inspection inspection) {
        super(inspection.toString(), null, false, false);
        this.inspection = inspection;
    }

    public Inspection inspection() {
        return inspection;
    }

    public static Refused encrypted(String mediaType) {
        return new Refused(new Inspection.Encrypted(Reason.PASSWORD_NEEDED, Map.of("mediaType", mediaType)));
    }

    public static Refused damaged(Reason reason, Map<String, String> facts) {
        return new Refused(new Inspection.Damaged(reason, facts));
    }

    public static Refused unsupported(Reason reason, String mediaType) {
        return new Refused(new Inspection.Unsupported(reason, Map.of("mediaType", mediaType)));
    }

    public static Refused empty() {
        return new Refused(new Inspection.Empty(Reason.EMPTY_FILE, Map.of()));
    }

    public static Refused tooLarge(Reason reason, long found, long limit) {
        return new Refused(
                new Inspection.TooLarge(reason, Map.of("found", Long.toString(found), "limit", Long.toString(limit))));
    }

    public static Refused expands(String mediaType) {
        return new Refused(new Inspection.TooLarge(Reason.EXPANDS_TOO_MUCH, Map.of("mediaType", mediaType)));
    }

    public static Refused quarantined(Reason reason, String mediaType) {
        return new Refused(new Inspection.Quarantined(reason, Map.of("mediaType", mediaType)));
    }

    public static Refused unequipped(Reason reason, String missing) {
        return new Refused(new Inspection.Unequipped(reason, Map.of("missing", missing)));
    }
}
