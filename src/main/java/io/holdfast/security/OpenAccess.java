package io.holdfast.security;

import java.util.List;
import java.util.Set;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.TenantId;
import io.holdfast.tenancy.Directory;
import io.holdfast.tenancy.Grant;
import io.holdfast.tenancy.TenantService;
import jakarta.servlet.http.HttpServletRequest;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Lets whoever is at this machine in, so that a developer need not care who he is. A
 * header may name the user.
 */
@Component
@ConditionalOnBooleanProperty("holdfast.security.open")
@Slf4j
class OpenAccess implements SmartInitializingSingleton {

	private static final String ACTOR_HEADER = "X-Actor-Id";

	private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "[0:0:0:0:0:0:0:1]");

	private static final Set<AccessScope> ALL = Set.of(AccessScope.values());

	private final TenantService tenants;

	private final Directory directory;

	OpenAccess(Environment environment, TenantService tenants, Directory directory) {
		if (!environment.acceptsProfiles(Profiles.of("local"))) {
			throw new UnsafeException("Holdfast does not start open to everybody but in profile local: "
					+ "unset HOLDFAST_SECURITY_OPEN, and see the README's section \"Security\".");
		}
		this.tenants = tenants;
		this.directory = directory;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.tenants.ensureDefault();
		log.warn("Open: whoever asks from this machine without credentials is user local of the tenant default, "
				+ "and may do everything (profile local)");
	}

	/**
	 * Null if the request comes from elsewhere, or from a page of elsewhere whose name
	 * was made to stand for this machine.
	 */
	@Nullable Grant grant(HttpServletRequest request) {
		return isFromHere(request.getRemoteAddr()) && HERE.contains(request.getServerName())
				? this.directory.grant(actor(request.getHeader(ACTOR_HEADER)), List.of(TenantId.DEFAULT), ALL) : null;
	}

	private static boolean isFromHere(String address) {
		return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
	}

	private static Actor actor(@Nullable String named) {
		return (named != null && Actor.isOne(named)) ? new Actor(named) : new Actor("local");
	}

}
