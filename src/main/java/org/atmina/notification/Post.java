package org.atmina.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// The mail server.
@ApplicationScoped
class Post {
    /// Less than a letter's lease, so that nobody else tries it while this attempt goes on.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ReactiveMailer mailer;

    Post(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    /// What the server made of a letter.
    sealed interface Answer {
        record Taken() implements Answer {}

        /// It will never take it.
        record Refused(String why) implements Answer {}

        /// It cannot be reached, or cannot take it now.
        record Later(String why) implements Answer {}
    }

    Answer send(Letter letter) {
        try {
            mailer.send(Mail.withText(letter.address(), letter.subject(), letter.body())
                            .addHeader("Message-ID", "<" + letter.id() + "@notification.atmina>")
                            .addHeader("Auto-Submitted", "auto-generated")
                            .addHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">")
                            .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
                    .await()
                    .atMost(PATIENCE);
            return new Answer.Taken();
        } catch (RuntimeException e) {
            return answer(e);
        }
    }

    private static Answer answer(RuntimeException trouble) {
        var said = causes(trouble)
                .filter(SMTPException.class::isInstance)
                .map(SMTPException.class::cast)
                .findFirst();
        if (said.filter(SMTPException::isPermanent).isPresent()) {
            return new Answer.Refused("smtp " + said.get().getReplyCode());
        }
        return new Answer.Later(said.map(e -> "smtp " + e.getReplyCode())
                .or(() -> causes(trouble).map(e -> e.getClass().getSimpleName()).reduce((any, last) -> last))
                .orElse("unknown"));
    }

    private static Stream<Throwable> causes(Throwable first) {
        return Stream.iterate(Optional.of(first), Optional::isPresent, e -> e.map(Throwable::getCause))
                .map(Optional::get)
                .limit(10);
    }
}
