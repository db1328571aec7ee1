package org.atmina.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void makesEachColumnAsWideAsItsWidestCell() {
        Table table = new Table(List.of("file", "state"));
        table.row("žąsis.txt", "completed");
        table.row("a", "failed: encrypted");

        assertThat(table.render()).isEqualTo("""
                file       state
                ---------  -----------------
                žąsis.txt  completed
                a          failed: encrypted
                """);
    }

    @Test
    void refusesARowOfAnotherLength() {
        Table table = new Table(List.of("file", "state"));

        assertThatIllegalArgumentException().isThrownBy(() -> table.row("only one"));
    }
}
