package org.atmina.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostDatabaseTest {
    @ParameterizedTest
    @CsvSource({"08006,true", "57P01,true", "57P03,true", "57014,false", "23505,false", ",false"})
    void looksForTheStateThatTheServerGaveBelowWhatWasThrown(String state, boolean lost) {
        var thrown = new IllegalStateException(new RuntimeException(new SQLException("said so", state)));
        assertThat(LostDatabase.isBehind(thrown)).isEqualTo(lost);
    }
}
