package org.atmina.catalog;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// What public identifiers are minted from: nobody can guess the next one.
class RandomSource {
    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }
}
