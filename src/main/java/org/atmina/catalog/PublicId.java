package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The name by which the world cites an item or a collection: the last part of its ARK. It says nothing about what it
/// names, and its last character tells a mistyped one from a true one.
///
/// The alphabet and the check character are NOID's. The check character is counted over the name alone, so that a name
/// stays good when the archive gets another name assigning authority number.
@Schema(type = SchemaType.STRING, examples = "a23456789b7")
public record PublicId(@JsonValue String value) {
    private static final String SHOULDER = "a";
    private static final int MINTED_CHARACTERS = 9;
    private static final int LENGTH = SHOULDER.length() + MINTED_CHARACTERS + 1;

    /// @throws IllegalArgumentException when this is no name of ours, or was mistyped
    @JsonCreator
    public PublicId {
        if (!isSound(value)) {
            throw new IllegalArgumentException("Not a public identifier: " + value);
        }
    }

    /// The identifier that was written so; empty where it cannot be one.
    public static Optional<PublicId> parse(String value) {
        return isSound(value) ? Optional.of(new PublicId(value)) : Optional.empty();
    }

    /// A new name. With 29^9 of them the database's unique index has next to nothing to refuse.
    public static PublicId mint(RandomGenerator random) {
        var name = new StringBuilder(LENGTH).append(SHOULDER);
        for (int i = 0; i < MINTED_CHARACTERS; i++) {
            name.append(Noid.ALPHABET.charAt(random.nextInt(Noid.ALPHABET.length())));
        }
        return new PublicId(name.append(Noid.checkCharacter(name)).toString());
    }

    /// The ARK under the name assigning authority of this archive.
    public String ark(String naan) {
        return "ark:/" + naan + "/" + value;
    }

    private static boolean isSound(String value) {
        if (value.length() != LENGTH || !value.startsWith(SHOULDER)) {
            return false;
        }
        int last = LENGTH - 1;
        var name = value.substring(0, last);
        return name.chars().skip(SHOULDER.length()).allMatch(Noid::isOurs)
                && value.charAt(last) == Noid.checkCharacter(name);
    }

    @Override
    public String toString() {
        return value;
    }
}
