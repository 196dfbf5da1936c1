package io.holdfast.telemetry;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.holdfast.kernel.TenantId;

import org.springframework.stereotype.Component;

/**
 * Under which name a tenant's figures are shown: its own for those that came first, and
 * one for all others, since every name is so many more series.
 */
@Component
public class TenantTags {

	public static final String KEY = "tenant";

	public static final String OTHER = "other";

	private final Set<String> named = ConcurrentHashMap.newKeySet();

	private final int most;

	TenantTags(TelemetryProperties properties) {
		this.most = properties.tenants();
	}

	public String of(TenantId tenant) {
		String name = tenant.value();
		return (this.named.contains(name) || take(name)) ? name : OTHER;
	}

	/** The unlocked look spares everybody the lock once the places are taken. */
	private boolean take(String name) {
		if (this.named.size() >= this.most) {
			return false;
		}
		synchronized (this.named) {
			return this.named.contains(name) || (this.named.size() < this.most && this.named.add(name));
		}
	}

}
