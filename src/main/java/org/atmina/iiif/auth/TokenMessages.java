package org.atmina.iiif.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.atmina.iiif.LanguageMap;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.Messages;
import org.jspecify.annotations.Nullable;

/// Answers about tokens in the words of the two versions. Pure.
final class TokenMessages {
    private TokenMessages() {}

    /// @param messageId by which the viewer knows what this answers; empty where it said none
    static SequencedMap<String, Object> ofVersion2(TokenAnswers.Answer answer, @Nullable String messageId) {
        var message = new LinkedHashMap<String, Object>();
        message.put("@context", AuthServices.CONTEXT);
        switch (answer) {
            case TokenAnswers.Answer.Given(var token, var seconds) -> {
                message.put("type", "AuthAccessToken2");
                message.put("accessToken", token);
                message.put("expiresIn", seconds);
            }
            case TokenAnswers.Answer.Denied(var reason) -> {
                message.put("type", "AuthAccessTokenError2");
                message.put("profile", reason.profile());
                message.put("heading", LanguageMap.message("auth.failed.heading"));
                message.put("note", LanguageMap.message(note(reason)));
            }
        }
        message.put("messageId", messageId == null ? "" : messageId);
        return message;
    }

    /// @param messageId null for a program that is no browser
    static SequencedMap<String, Object> ofVersion1(TokenAnswers.Answer answer, @Nullable String messageId) {
        var message = new LinkedHashMap<String, Object>();
        if (messageId != null) {
            message.put("messageId", messageId);
        }
        switch (answer) {
            case TokenAnswers.Answer.Given(var token, var seconds) -> {
                message.put("accessToken", token);
                message.put("expiresIn", seconds);
            }
            case TokenAnswers.Answer.Denied(var reason) -> {
                message.put("error", reason.error());
                message.put("description", Messages.in(InterfaceLanguage.EN.tag(), note(reason), Map.of()));
            }
        }
        return message;
    }

    static int status(TokenAnswers.Answer answer) {
        return answer instanceof TokenAnswers.Answer.Denied(var reason) ? reason.status() : 200;
    }

    private static String note(TokenAnswers.Reason reason) {
        return switch (reason) {
            case REQUEST, ORIGIN -> "auth.denied.viewer";
            case MISSING, FORGED -> "auth.failed.note";
            case OVER -> "auth.denied.over";
            case UNAVAILABLE -> "auth.page.unavailable.text";
        };
    }
}
