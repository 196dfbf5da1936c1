package io.holdfast.kernel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the database is used.
 *
 * @param plansOnce whether what writes is planned once for all values; not where an
 * extension has to plan by the tenant, as Citus may
 */
@ConfigurationProperties("holdfast.database")
record DatabaseSettings(@DefaultValue("true") boolean plansOnce) {
}
