package org.atmina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void comparesNumbersInNamesAsNumbers() {
        var names = List.of("page-10.jpg", "page-2.jpg", "Page-1.jpg", "page-002b.jpg");

        var sorted = names.stream().sorted(new NaturalOrder()).toList();

        assertThat(sorted).containsExactly("Page-1.jpg", "page-2.jpg", "page-002b.jpg", "page-10.jpg");
    }

    @Test
    void isConsistentForNamesThatDifferOnlyInCaseOrZeros() {
        var order = new NaturalOrder();

        assertThat(order.compare("a1", "A01")).isPositive();
        assertThat(order.compare("A01", "a1")).isNegative();
    }

    @Test
    void ordersNumbersLongerThanAnyLong() {
        assertThat(new NaturalOrder().compare("9".repeat(30), "1" + "0".repeat(30)))
                .isNegative();
    }
}
