package org.atmina.analysis.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpmPackageTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsHereIsNotFetchedAgain() throws Exception {
        Path file = Files.write(folder.resolve("no-such-package-1.0.0.tgz"), new byte[] {1, 2, 3});
        byte[] digest = MessageDigest.getInstance("SHA-512").digest(new byte[] {1, 2, 3});
        var kept =
                new NpmPackage("no-such-package", "1.0.0", Base64.getEncoder().encodeToString(digest));
        assertThat(kept.fetch(folder)).isEqualTo(file);
    }

    /// A folder in the place of a package is refused by npm without asking anybody.
    @Test
    void aFailureIsOneSentence() {
        var refused = new NpmPackage("No Such Package!", "1.0.0", "");
        assertThatThrownBy(() -> refused.fetch(folder))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The dictionary package No Such Package! 1.0.0 could not be fetched by npm: ")
                .hasMessageNotContaining("\n");
        assertThat(folder).isEmptyDirectory();
    }
}
