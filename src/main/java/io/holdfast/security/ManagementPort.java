package io.holdfast.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Sees to it that callers can't reach health checks and figures, which need no credential
 * and name tenants.
 */
@Component
@Profile("!local")
class ManagementPort implements SmartInitializingSingleton {

	private final Environment environment;

	ManagementPort(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (ManagementPortType.get(this.environment) == ManagementPortType.SAME) {
			throw new UnsafeException("Holdfast does not show its figures on the port of its API but in profile local: "
					+ "set MANAGEMENT_SERVER_PORT and SERVER_PORT to different ports.");
		}
	}

}
