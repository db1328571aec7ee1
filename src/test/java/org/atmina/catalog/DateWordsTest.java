package org.atmina.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.atmina.language.InterfaceLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # EDTF                 | en                           | et                               | lv                                     | lt                                 | pl                             | fi
            1941-06-14             | 14 June 1941                 | 14. juuni 1941                   | 1941. gada 14. jūnijs                  | 1941 m. birželio 14 d.             | 14 czerwca 1941                | 14. kesäkuuta 1941
            1941-06                | June 1941                    | juuni 1941                       | 1941. gada jūnijs                      | 1941 m. birželis                   | czerwiec 1941                  | kesäkuu 1941
            1941-06-XX             | June 1941                    | juuni 1941                       | 1941. gada jūnijs                      | 1941 m. birželis                   | czerwiec 1941                  | kesäkuu 1941
            1941                   | 1941                         | 1941                             | 1941. gads                             | 1941 m.                            | 1941                           | 1941
            1941-XX-XX             | 1941                         | 1941                             | 1941. gads                             | 1941 m.                            | 1941                           | 1941
            194X                   | 1940s                        | 1940. aastad                     | 1940. gadi                             | 1940–1949 m.                       | lata 1940–1949                 | 1940-luku
            19XX                   | 20th century                 | 20. sajand                       | 20. gadsimts                           | XX a.                              | XX wiek                        | 1900-luku
            1941-22                | summer 1941                  | 1941. aasta suvi                 | 1941. gada vasara                      | 1941 m. vasara                     | lato 1941                      | kesä 1941
            1941-06-14~            | about 14 June 1941           | umbes 14. juuni 1941             | aptuveni 1941. gada 14. jūnijs         | apytikriai 1941 m. birželio 14 d.  | około 14 czerwca 1941          | noin 14. kesäkuuta 1941
            1941-06~               | about June 1941              | umbes juuni 1941                 | aptuveni 1941. gada jūnijs             | apytikriai 1941 m. birželis        | około czerwca 1941             | noin kesäkuuta 1941
            194X~                  | 1940s, roughly               | 1940. aastad, ligikaudu          | 1940. gadi, aptuveni                   | 1940–1949 m., apytikriai           | lata 1940–1949, w przybliżeniu | 1940-luku, arviolta
            1941?                  | 1941 (uncertain)             | 1941 (ebakindel)                 | 1941. gads (nedroši)                   | 1941 m. (abejotina)                | 1941 (niepewne)                | 1941 (epävarma)
            1941%                  | about 1941 (uncertain)       | umbes 1941 (ebakindel)           | aptuveni 1941. gads (nedroši)          | apytikriai 1941 m. (abejotina)     | około 1941 (niepewne)          | noin 1941 (epävarma)
            1941-06-14/1941-06-25  | 14–25 June 1941              | 14.–25. juuni 1941               | 1941. gada 14.–25. jūnijs              | 1941 m. birželio 14–25 d.          | 14–25 czerwca 1941             | 14.–25. kesäkuuta 1941
            1941-06-14/1941-07-02  | 14 June – 2 July 1941        | 14. juuni – 2. juuli 1941        | 1941. gada 14. jūnijs – 2. jūlijs      | 1941 m. birželio 14 d. – liepos 2 d. | 14 czerwca – 2 lipca 1941    | 14. kesäkuuta – 2. heinäkuuta 1941
            1989-08-23/1991-09-17  | 23 August 1989 – 17 September 1991 | 23. august 1989 – 17. september 1991 | 1989. gada 23. augusts – 1991. gada 17. septembris | 1989 m. rugpjūčio 23 d. – 1991 m. rugsėjo 17 d. | 23 sierpnia 1989 – 17 września 1991 | 23. elokuuta 1989 – 17. syyskuuta 1991
            1940-02/1941-06        | February 1940 – June 1941    | veebruar 1940 – juuni 1941       | 1940. gada februāris – 1941. gada jūnijs | 1940 m. vasaris – 1941 m. birželis | luty 1940 – czerwiec 1941    | helmikuu 1940 – kesäkuu 1941
            1940-02/1940-06        | February–June 1940           | veebruar–juuni 1940              | 1940. gada februāris–jūnijs            | 1940 m. vasaris–birželis           | luty–czerwiec 1940             | helmikuu–kesäkuu 1940
            1939/1941              | 1939–1941                    | 1939–1941                        | 1939.–1941. gads                       | 1939–1941 m.                       | 1939–1941                      | 1939–1941
            1939~/1941             | about 1939 – 1941            | umbes 1939 – 1941                | aptuveni 1939. gads – 1941. gads       | apytikriai 1939 m. – 1941 m.       | około 1939 – 1941              | noin 1939 – 1941
            1941/..                | 1941 and later               | 1941 ja hiljem                   | 1941. gads un vēlāk                    | 1941 m. ir vėliau                  | 1941 i później                 | 1941 ja myöhemmin
            ../1941                | 1941 and earlier             | 1941 ja varem                    | 1941. gads un agrāk                    | 1941 m. ir anksčiau                | 1941 i wcześniej               | 1941 ja aiemmin
            1941/                  | 1941 – end unknown           | 1941 – lõpp teadmata             | 1941. gads – beigas nav zināmas        | 1941 m. – pabaiga nežinoma         | 1941 – koniec nieznany         | 1941 – päättyminen tuntematon
            [1940,1941]            | 1940 or 1941                 | 1940 või 1941                    | 1940. gads vai 1941. gads              | 1940 m. ar 1941 m.                 | 1940 lub 1941                  | 1940 tai 1941
            {1940,1941}            | 1940 and 1941                | 1940 ja 1941                     | 1940. gads un 1941. gads               | 1940 m. ir 1941 m.                 | 1940 i 1941                    | 1940 ja 1941
            [1941..]               | 1941 or later                | 1941 või hiljem                  | 1941. gads vai vēlāk                   | 1941 m. arba vėliau                | 1941 lub później               | 1941 tai myöhemmin
            """)
    void saysDatesAsReadersOfEachLanguageDo(
            String edtf, String en, String et, String lv, String lt, String pl, String fi) {
        assertThat(DateWords.of(edtf, InterfaceLanguage.EN)).isEqualTo(en);
        assertThat(DateWords.of(edtf, InterfaceLanguage.ET)).isEqualTo(et);
        assertThat(DateWords.of(edtf, InterfaceLanguage.LV)).isEqualTo(lv);
        assertThat(DateWords.of(edtf, InterfaceLanguage.LT)).isEqualTo(lt);
        assertThat(DateWords.of(edtf, InterfaceLanguage.PL)).isEqualTo(pl);
        assertThat(DateWords.of(edtf, InterfaceLanguage.FI)).isEqualTo(fi);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1667,1668,1670..1672]     | 1667, 1668 or 1670–1672
            [..1983-12-03]             | 3 December 1983 or earlier
            1XXX                       | 1000–1999
            -0043                      | 44 BC
            Y17000                     | 17000
            1985-04-12T23:20:30Z       | 12 April 1985
            """)
    void readsTheRarerForms(String edtf, String english) {
        assertThat(DateWords.of(edtf, InterfaceLanguage.EN)).isEqualTo(english);
    }

    @Test
    void givesBackWhatIsNoDate() {
        assertThat(DateWords.of("some time before the war", InterfaceLanguage.EN))
                .isEqualTo("some time before the war");
        assertThat(DateWords.of("1941-13-01", InterfaceLanguage.EN)).isEqualTo("1941-13-01");
    }
}
