package org.atmina.iiif.auth;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals with AES-256 in GCM: what is sealed can neither be read nor changed, and proves that it comes from us. The
/// purpose is part of the proof.
final class SealingKey {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int id;
    private final Instant madeAt;
    private final SecretKeySpec secret;

    SealingKey(int id, byte[] secret, Instant madeAt) {
        this.id = id;
        this.madeAt = madeAt;
        this.secret = new SecretKeySpec(secret, "AES");
    }

    int id() {
        return id;
    }

    Instant madeAt() {
        return madeAt;
    }

    byte[] close(Purpose purpose, byte[] content) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, purpose, nonce);
            var closed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(content.length));
            cipher.doFinal(content, 0, content.length, closed, NONCE);
            return closed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in GCM", e);
        }
    }

    Optional<byte[]> open(Purpose purpose, byte[] closed) {
        if (closed.length < NONCE) {
            return Optional.empty();
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(closed, NONCE));
            return Optional.of(cipher.doFinal(closed, NONCE, closed.length - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in GCM", e);
        }
    }

    private Cipher cipher(int mode, Purpose purpose, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {(byte) purpose.ordinal()});
        return cipher;
    }
}
