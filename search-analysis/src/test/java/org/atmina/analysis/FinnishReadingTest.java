package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read out of the dictionary's tags; no dictionary is needed.
class FinnishReadingTest {

    @ParameterizedTest
    @CsvSource({
        "[Ln][Xp]sota[X]so[Sg][Ny]dan, sota",
        "[Lep][Xp]Viro[X]viro[Sine][Ny]ssa, viro",
        "[Ln][Xp]sota[X]so[Sn][Ny]ta[Bh][Bc][Ln][Xp]vanki[X]vang[Sn][Nm]it, sotavanki",
        "[Lep][Xp]Neuvosto=liitto[X]neuvosto[Bm]liito[Sg][Ny]n, neuvostoliitto",
        "[Lt][Xp]karkottaa[X]karkot[Ln][Xj]us[X]u[Sg][Ny]ksen, karkotus",
        "[Lt][Xp]karkottaa[X]karkote[Tt][Ai][P4][Ef]ttiin, karkottaa",
        "[Lt][Xp]karkottaa[X]karkote[Ll][Rt]t[Xj]tu[X]tu[Sn][Ny], karkotettu karkottaa",
        "[Lt][Xp]karkottaa[X]karkotta[Tn4]mi[Sg][Ny]sen, karkottaminen",
        "[Lt][Xp]lukea[X]luke[Ln]m[Xj]a[X]a[Re][Ll][Xj]ton[X]t[Sp][Nm]tomia, lukematon",
        "[La][Xr]jj[X][Xp]EU[X]eu[Sg][Ny]n, eu",
        "[Lu][Xp]kolme[X]kolm[Sn][Ny]e[Bc]kymmentä, kolmekymmentä",
    })
    void dictionaryForms(String written, String lemmas) {
        assertThat(String.join(" ", new FinnishReading(written).lemmas())).isEqualTo(lemmas);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "]", "[Xp]", "[Xp]a", "[X][X]", "[Bc][Bc]", "a[Xj]b[X", "[Xp][X][Xj][X]=="})
    void oddTagsDoNoHarm(String written) {
        assertThat(new FinnishReading(written).lemmas()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "[Ln][Xp]kuu[X]kuu[Sn][Ny][O2y]si, [Lu][Xp]kuusi[X]kuu[Sn][Ny]si, kuusi",
        "[Lt][Xp]tapahtua[X]tapahtu[Ln][Rm]m[Xj]a[X]a, [Ln][Xp]tapahtuma[X]tapahtuma, tapahtuma",
        "[Ln][Xp]viro[X]viro, [Lep][Xp]Viro[X]viro, viro",
        "[Ln][Xp]alku[X]alu[Sela]sta, [Ln][Xp]alus[X]alu[Sp]sta, alku alus",
    })
    void likelyReadingsWinAndAreNotRepeated(String reading, String other, String lemmas) {
        assertThat(String.join(" ", FinnishLemmas.likely(List.of(reading, other))))
                .isEqualTo(lemmas);
    }
}
