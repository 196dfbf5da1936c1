package io.holdfast.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom Holdfast believes.
 *
 * @param trustActorHeader believe the header X-Actor-Id, which histories show as userId
 */
@ConfigurationProperties("holdfast")
record CallerSettings(@DefaultValue("false") boolean trustActorHeader) {
}
