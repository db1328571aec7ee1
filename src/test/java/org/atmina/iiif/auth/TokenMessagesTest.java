package org.atmina.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.atmina.iiif.auth.TokenAnswers.Answer;
import org.atmina.iiif.auth.TokenAnswers.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the token service says: AUT-09, AUT-10, AUT-16.
class TokenMessagesTest {
    @Test
    void aTokenComesWithItsContextAndTheNumberOfTheQuestion() {
        var message = TokenMessages.ofVersion2(new Answer.Given("atmina.abc", 300), "ae3415");
        assertThat(message)
                .containsEntry("@context", "http://iiif.io/api/auth/2/context.json")
                .containsEntry("type", "AuthAccessToken2")
                .containsEntry("accessToken", "atmina.abc")
                .containsEntry("expiresIn", 300L)
                .containsEntry("messageId", "ae3415");
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST,     invalidRequest, invalidRequest,     400",
        "ORIGIN,      invalidOrigin,  invalidOrigin,      400",
        "MISSING,     missingAspect,  missingCredentials, 401",
        "FORGED,      invalidAspect,  invalidCredentials, 401",
        "OVER,        expiredAspect,  invalidCredentials, 401",
        "UNAVAILABLE, unavailable,    unavailable,        503"
    })
    void everyReasonHasItsWordInBothVersions(Reason reason, String profile, String error, int status) {
        var denied = new Answer.Denied(reason);
        assertThat(TokenMessages.ofVersion2(denied, "1"))
                .containsEntry("type", "AuthAccessTokenError2")
                .containsEntry("profile", profile);
        assertThat(TokenMessages.ofVersion1(denied, "1")).containsEntry("error", error);
        assertThat(TokenMessages.status(denied)).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyRefusalHasAHeadingAndANote(Reason reason) {
        var message = TokenMessages.ofVersion2(new Answer.Denied(reason), "1");
        assertThat(message).containsKeys("heading", "note").doesNotContainKey("accessToken");
    }

    @Test
    void aProgramGetsTheBareToken() {
        var message = TokenMessages.ofVersion1(new Answer.Given("atmina.abc", 300), null);
        assertThat(message.keySet()).containsExactly("accessToken", "expiresIn");
    }
}
