package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The name by which the world cites a text unit. It follows from the identifier of the unit, and so is the same in an
/// archive that was rebuilt from its vault: the sixty bits of the identifier's first half that tell units apart, in
/// NOID's alphabet, and a check character.
@Schema(type = SchemaType.STRING, examples = "p3k7wz20d9bq4nf")
public record PassageId(@JsonValue String value) {
    private static final String SHOULDER = "p";
    private static final int CHARACTERS = 13; // 29^13 is more than 2^60
    private static final int LENGTH = SHOULDER.length() + CHARACTERS + 1;
    private static final int RADIX = Noid.ALPHABET.length();
    /// Between the bits that we take stand four that say of which version a UUID is.
    private static final int VERSION_AT = 12;
    private static final int TAIL_BITS = 12;
    private static final long TAIL = (1L << TAIL_BITS) - 1;
    private static final long MOST = 1L << 60;
    /// Random ones, of descriptive fields and of what people made of a text; and those that follow from a file.
    private static final List<Integer> VERSIONS = List.of(4, 8);

    /// @throws IllegalArgumentException when this is no name of ours, or was mistyped
    public PassageId {
        if (!isSound(value)) {
            throw new IllegalArgumentException("Not the name of a passage: " + value);
        }
    }

    public static PassageId of(UUID unit) {
        long high = unit.getMostSignificantBits();
        long bits = (high >>> VERSION_AT + 4) << TAIL_BITS | high & TAIL;
        var name = new StringBuilder(LENGTH);
        for (int i = 0; i < CHARACTERS; i++) {
            name.append(Noid.ALPHABET.charAt((int) (bits % RADIX)));
            bits /= RADIX;
        }
        name.append(SHOULDER).reverse();
        return new PassageId(name.append(Noid.checkCharacter(name)).toString());
    }

    /// The name that was written so; empty where it cannot be one.
    public static Optional<PassageId> parse(String value) {
        return isSound(value) ? Optional.of(new PassageId(value)) : Optional.empty();
    }

    /// All identifiers that have this name lie in one of these spans.
    List<Span> spans() {
        long bits = bits(value);
        long high = bits >>> TAIL_BITS << VERSION_AT + 4 | bits & TAIL;
        return VERSIONS.stream()
                .map(version -> high | (long) version << VERSION_AT)
                .map(half -> new Span(new UUID(half, 0), new UUID(half, -1)))
                .toList();
    }

    /// From the first to the last, in the order of the database.
    record Span(UUID first, UUID last) {}

    private static boolean isSound(String value) {
        if (value.length() != LENGTH || !value.startsWith(SHOULDER)) {
            return false;
        }
        int last = LENGTH - 1;
        return value.chars().allMatch(Noid::isOurs)
                && value.charAt(last) == Noid.checkCharacter(value.substring(0, last))
                && bits(value) >= 0
                && bits(value) < MOST;
    }

    private static long bits(String value) {
        long bits = 0;
        for (char c : value.substring(SHOULDER.length(), LENGTH - 1).toCharArray()) {
            bits = bits * RADIX + Noid.ALPHABET.indexOf(c);
        }
        return bits;
    }

    @Override
    public String toString() {
        return value;
    }
}
