package org.atmina.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers in letters follow the rules of each language.
class NotificationMessagesTest {
    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 piece of news from Atmina",
        "en, 2, 2 pieces of news from Atmina",
        "et, 1, 1 uudis Atminast",
        "et, 2, 2 uudist Atminast",
        "lv, 1, 1 jaunums no Atmina",
        "lv, 2, 2 jaunumi no Atmina",
        "lv, 11, 11 jaunumu no Atmina",
        "lv, 21, 21 jaunums no Atmina",
        "lt, 1, 1 naujiena iš „Atmina“",
        "lt, 2, 2 naujienos iš „Atmina“",
        "lt, 11, 11 naujienų iš „Atmina“",
        "lt, 21, 21 naujiena iš „Atmina“",
        "pl, 1, 1 nowość z Atminy",
        "pl, 3, 3 nowości z Atminy",
        "pl, 5, 5 nowości z Atminy",
        "fi, 1, 1 uutinen Atminasta",
        "fi, 2, 2 uutista Atminasta"
    })
    void theSubjectOfALetterCountsItsNews(String language, int news, String subject) {
        var said = Messages.in(LanguageTag.of(language), "notification-letter.subject", Map.of("news", news));
        assertThat(said).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 tłumaczenie czeka",
        "3, 3 tłumaczenia czekają",
        "5, 5 tłumaczeń czeka",
        "22, 22 tłumaczenia czekają"
    })
    void polishKnowsSeveralKindsOfMany(int units, String beginning) {
        var said = Map.of("units", units, "title", "Akt", "language", "łotewski", "actor", "", "reason", "");
        assertThat(Messages.in(LanguageTag.of("pl"), "notification.review", said))
                .startsWith(beginning);
    }
}
