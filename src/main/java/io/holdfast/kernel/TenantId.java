package io.holdfast.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Owner of everything else: every row, key, index and query is by tenant.
 */
public record TenantId(String value) implements Serializable {

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	public static final TenantId DEFAULT = new TenantId("default");

	public TenantId {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a tenant id");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
