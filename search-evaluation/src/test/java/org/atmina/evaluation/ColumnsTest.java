package org.atmina.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void standStraight() {
        var table = new Columns("", "F1").row("õ", "0.5").row("longer", "0.25");

        assertThat(table.render()).isEqualTo("""
                |        |   F1 |
                |--------|-----:|
                | õ      |  0.5 |
                | longer | 0.25 |
                """);
    }
}
