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
		if (!isOne(value)) {
			throw new IllegalArgumentException("Not a tenant id");
		}
	}

	/** Whether a text could be the id of a tenant. */
	public static boolean isOne(String text) {
		return FORM.matcher(text).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
