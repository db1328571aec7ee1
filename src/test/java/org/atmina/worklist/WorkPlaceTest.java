package org.atmina.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Places stand in addresses and come back from anywhere.
class WorkPlaceTest {
    private static final String UNIT = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource(WorkSort.class)
    void whatIsGivenOutIsReadAgain(WorkSort sort) {
        var keys = WorkOrder.ofUnits(sort).kinds().stream()
                .map(kind -> switch (kind) {
                    case UNIT -> UNIT;
                    case NUMBER -> "4398046511105";
                    case TIME -> "2026-11-23T15:58:04.437567Z";
                    case WORD -> "lv";
                })
                .toList();
        var place = new WorkPlace(sort, keys);
        assertThat(WorkLists.placeAmongUnits(place.token(), sort)).contains(place);
    }

    @Test
    void aPlaceOfAnotherOrderIsNone() {
        var place = new WorkPlace(WorkSort.SHORTEST, List.of("7", UNIT, "lv"));
        assertThat(WorkLists.placeAmongUnits(place.token(), WorkSort.LONGEST)).isEmpty();
        assertThat(WorkLists.placeAmongItems(place.token(), WorkSort.ORDER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "AAAA", "b3JkZXJ-MX4yfjN-NA", "%%%", "c2hvcnRlc3R-MX4nIG9yIDE9MX5sdg"})
    void whatSomebodyMadeUpIsNone(String token) {
        for (var sort : WorkSort.values()) {
            assertThat(WorkLists.placeAmongUnits(token, sort)).isEmpty();
        }
    }
}
