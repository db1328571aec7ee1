package org.atmina.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostDatabaseTest {
    @ParameterizedTest
    @CsvSource({"08006,true", "57P01,true", "57P03,true", "57014,false", "23505,false", ",false"})
    void looksForTheStateThatTheServerGaveBelowWhatWasThrown(String state, boolean lost) {
        var thrown = new IllegalStateException(new RuntimeException(new SQLException("said so", state)));
        assertThat(LostDatabase.isBehind(thrown)).isEqualTo(lost);
    }

    @Test
    void looksAmongWhatTheEndOfATransactionSuppressed() {
        var thrown = new IllegalStateException("not committed");
        thrown.addSuppressed(new RuntimeException(new SQLException("gone", "08006")));
        assertThat(LostDatabase.isBehind(thrown)).isTrue();
        assertThat(LostDatabase.isBehind(new IllegalStateException("not committed")))
                .isFalse();
    }

    @Test
    void aPoolThatHasNoConnectionInTimeHasLostThemAll() {
        assertThat(LostDatabase.isBehind(new SQLException("none in time", new TimeoutException())))
                .isTrue();
    }
}
