package org.atmina.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import jakarta.transaction.RollbackException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostDatabaseTest {
    @ParameterizedTest
    @CsvSource({"08006,true", "57P01,true", "57P03,true", "57014,false", "23505,false", ",false"})
    void looksForTheStateThatTheServerGaveBelowWhatWasThrown(String state, boolean lost) {
        var thrown = new IllegalStateException(new RuntimeException(new SQLException("said so", state)));
        assertThat(LostDatabase.behind(thrown).isPresent()).isEqualTo(lost);
    }

    @Test
    void looksAmongWhatTheEndOfATransactionSuppressed() {
        var gone = new SQLException("gone", "08006");
        var end = new RollbackException("not committed");
        end.addSuppressed(new RuntimeException(gone));
        assertThat(LostDatabase.behind(new IllegalStateException(end))).contains(gone);
        assertThat(LostDatabase.behind(new RollbackException("not committed"))).isEmpty();
    }

    @Test
    void aMistakeOfOursStaysOneThoughItsRollbackFailsToo() {
        var mistake = new NullPointerException("ours");
        mistake.addSuppressed(new RuntimeException(new SQLException("gone", "08006")));
        assertThat(LostDatabase.behind(mistake)).isEmpty();
    }

    @Test
    void aPoolThatHasNoConnectionInTimeHasLostThemAll() {
        assertThat(LostDatabase.behind(new SQLException("none in time", new TimeoutException())))
                .isPresent();
    }

    @Test
    void aPoolWhoseOnlyConnectionNobodyGivesBackHasLostThemAll() throws SQLException {
        var pool = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(size -> size.maxSize(1)
                        .acquisitionTimeout(Duration.ofMillis(50))
                        .connectionFactoryConfiguration(made -> made.connectionProviderClass(NoServer.class)));
        try (var source = AgroalDataSource.from(pool);
                var kept = source.getConnection()) {
            var refused = catchThrowableOfType(SQLException.class, source::getConnection);
            assertThat(kept).isNotNull();
            assertThat(refused.getSQLState()).isNull();
            assertThat(refused.getCause()).isNull();
            assertThat(LostDatabase.behind(new IllegalStateException(refused))).contains(refused);
        }
    }

    @Test
    void theLogNamesWhatTheDatabaseSaid() {
        var thrown = new IllegalStateException("nothing to be read here", new SQLException("gone", "08006"));
        assertThat(ProblemMapper.cause(thrown)).isEqualTo("cause=java.sql.SQLException state=08006 message=gone");
    }

    /// Gives connections that lead nowhere.
    public static final class NoServer implements Driver {
        @Override
        public Connection connect(String url, Properties info) {
            return (Connection) Proxy.newProxyInstance(
                    NoServer.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        var type = method.getReturnType();
                        return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null;
                    });
        }

        @Override
        public boolean acceptsURL(String url) {
            return true;
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public @Nullable Logger getParentLogger() {
            return null;
        }
    }
}
