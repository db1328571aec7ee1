package org.atmina.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                // level 0
                "1939-08-23               ; 1939-08-23 ; 1939-08-23",
                "1939-08                  ; 1939-08-01 ; 1939-08-31",
                "1939                     ; 1939-01-01 ; 1939-12-31",
                "1940-02                  ; 1940-02-01 ; 1940-02-29",
                "1939-08-23T04:15:00Z     ; 1939-08-23 ; 1939-08-23",
                "1939-08-23T04:15:00+02:00; 1939-08-23 ; 1939-08-23",
                "1939-08-23T04:15:00      ; 1939-08-23 ; 1939-08-23",
                "1939/1941                ; 1939-01-01 ; 1941-12-31",
                "1939-09-28/1940-06       ; 1939-09-28 ; 1940-06-30",
                "0000                     ; 0000-01-01 ; 0000-12-31",
                // level 1
                "1939?                    ; 1939-01-01 ; 1939-12-31",
                "1939-08~                 ; 1939-08-01 ; 1939-08-31",
                "1939-08-23%              ; 1939-08-23 ; 1939-08-23",
                "193X                     ; 1930-01-01 ; 1939-12-31",
                "19XX                     ; 1900-01-01 ; 1999-12-31",
                "1XXX                     ; 1000-01-01 ; 1999-12-31",
                "XXXX                     ; 0000-01-01 ; 9999-12-31",
                "1939-XX                  ; 1939-01-01 ; 1939-12-31",
                "1939-XX-XX               ; 1939-01-01 ; 1939-12-31",
                "1939-08-XX               ; 1939-08-01 ; 1939-08-31",
                "193X?                    ; 1930-01-01 ; 1939-12-31",
                "1940-21                  ; 1940-03-01 ; 1940-05-31",
                "1940-22                  ; 1940-06-01 ; 1940-08-31",
                "1940-23~                 ; 1940-09-01 ; 1940-11-30",
                "1939-24                  ; 1939-12-01 ; 1940-02-29",
                "1939-08-23/..            ; 1939-08-23 ; -",
                "../1940-06-17            ; -          ; 1940-06-17",
                "1939-08-23/              ; 1939-08-23 ; -",
                "/1940-06-17              ; -          ; 1940-06-17",
                "1918~/1940?              ; 1918-01-01 ; 1940-12-31",
                "193X/1941-06-14          ; 1930-01-01 ; 1941-06-14",
                "-0044-03-15              ; -0044-03-15; -0044-03-15",
                "-004X                    ; -0049-01-01; -0040-12-31",
                "Y12024                   ; +12024-01-01; +12024-12-31",
                // sets of level 2
                "[1939,1941]              ; 1939-01-01 ; 1941-12-31",
                "[1941-06-14, 1949-03-25] ; 1941-06-14 ; 1949-03-25",
                "{1941-06-14,1949-03-25}  ; 1941-06-14 ; 1949-03-25",
                "[1949,1941]              ; 1941-01-01 ; 1949-12-31",
                "[1939..1941]             ; 1939-01-01 ; 1941-12-31",
                "{1939,1941..1945,1949}   ; 1939-01-01 ; 1949-12-31",
                "[..1940-06-17]           ; -          ; 1940-06-17",
                "[1944..]                 ; 1944-01-01 ; -",
                "[1941,1949..]            ; 1941-01-01 ; -",
                "[..1939,1941]            ; -          ; 1941-12-31",
            })
    void meansASpanOfDays(String typed, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        assertThat(EdtfDate.parse(typed)).isEqualTo(new EdtfDate(typed, earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "August 1939",
                "23.08.1939",
                "39",
                "1939-8-23",
                "1939-13",
                "1939-20",
                "1939-25",
                "1939-02-30",
                "1939-00",
                "1939-24-01",
                "1939-XX-23",
                "193X-08",
                "19X9",
                "XX39",
                "1939-1X",
                "1939-08-2X",
                "1939T04:15:00",
                "1939-08-23T25:00:00Z",
                "Y1939",
                "Y999999999",
                "-5000",
                "/",
                "../..",
                "..",
                "1941/1939",
                "1939/1940/1941",
                "[]",
                "{}",
                "[..]",
                "[1939",
                "1939]",
                "[1939}",
                "[1939,]",
                "[1941..1939]",
                "[[1939]]",
                "1939??",
                "1939-08-23 ?",
            })
    void refusesWhatIsNoSuchDate(String typed) {
        assertThat(EdtfDate.find(typed)).isEmpty();
    }

    @Test
    void refusesAnEndlessText() {
        assertThatThrownBy(() -> EdtfDate.parse("[" + "1939,".repeat(100) + "1940]"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsWhatWasTypedWithoutTheSpaceAroundIt() {
        assertThat(EdtfDate.parse(" 1939~ ").text()).isEqualTo("1939~");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1939-08-23, 1939-08-23, 1939-08-23, true",
                "1939-08-23, 1939-08-24, -,          false",
                "1939-08-23, -,          1939-08-22, false",
                "1939-08-23, -,          -,          true",
                "1939/..,    2000-01-01, -,          true",
                "../1939,    -,          1900-01-01, true",
                "193X,       1939-12-31, 1950-01-01, true",
            })
    void touchesASpan(String typed, @Nullable LocalDate from, @Nullable LocalDate to, boolean touches) {
        assertThat(EdtfDate.parse(typed).touches(from, to)).isEqualTo(touches);
    }
}
