package io.holdfast.kernel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the database is used.
 *
 * @param plansOnce whether what writes is planned once for all values; an extension that
 * finds a tenant's rows on other machines may have to plan by its value
 */
@ConfigurationProperties("holdfast.database")
record DatabaseSettings(@DefaultValue("true") boolean plansOnce) {
}
