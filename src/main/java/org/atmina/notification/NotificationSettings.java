package org.atmina.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// Whether and how people are told by e-mail what concerns them.
@ConfigMapping(prefix = "atmina.notification")
public interface NotificationSettings {
    /// Whether letters are written and sent at all; the server that sends them is set by `quarkus.mailer.*`.
    @WithDefault("false")
    boolean mail();

    /// How often a worker looks for letters to send.
    @WithDefault("10S")
    Duration pollInterval();

    /// How long after a letter the next one may follow to whoever wants them at once.
    @WithDefault("15M")
    Duration immediateGap();

    /// The hour of the day, in UTC, from which daily digests are sent.
    @WithDefault("6")
    @Min(0)
    @Max(23)
    int digestHour();

    /// How long a letter is tried that the mail server does not take, before it is given up.
    @WithDefault("3D")
    Duration giveUpAfter();

    /// How long before its end the holder of a claim is told.
    @WithDefault("2D")
    Duration claimWarning();

    /// How long a person is told anything who has not been here; their roles may be others by then.
    @WithDefault("180D")
    Duration remember();
}
