package io.holdfast.execution;

import io.holdfast.allocation.Held;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be held without being confirmed. What is held is looked at about each
 * second, so that a little more may be held for as long.
 *
 * @param holdsPerOrder how many PENDING allocations an order may have
 * @param unitsPerOrder how many units an order may have PENDING
 * @param holdsPerTenant how many PENDING allocations a tenant may have
 * @param unitsPerTenant how many units a tenant may have PENDING
 */
@ConfigurationProperties("holdfast.limits")
record HoldLimitSettings(@DefaultValue("10000") long holdsPerOrder, @DefaultValue("10000000") long unitsPerOrder,
		@DefaultValue("1000000") long holdsPerTenant, @DefaultValue("10000000000") long unitsPerTenant) {

	private static final int PART = 10;

	HoldLimitSettings {
		requirePositive(holdsPerOrder, "holds-per-order");
		requirePositive(unitsPerOrder, "units-per-order");
		requirePositive(holdsPerTenant, "holds-per-tenant");
		requirePositive(unitsPerTenant, "units-per-tenant");
	}

	Held ofOrder() {
		return new Held(this.holdsPerOrder, this.unitsPerOrder);
	}

	/** Whether it is at least a tenth of what an order may have: then it is looked at. */
	boolean isMuch(Held ofOrder) {
		return isPart(ofOrder, ofOrder());
	}

	/** The same of a tenant, which is then not forgotten. */
	boolean isMuchOfTenant(Held whole) {
		return isPart(whole, ofTenant());
	}

	private static boolean isPart(Held held, Held limit) {
		return held.holds() * PART >= limit.holds() || held.units() * PART >= limit.units();
	}

	Held ofTenant() {
		return new Held(this.holdsPerTenant, this.unitsPerTenant);
	}

	private static void requirePositive(long value, String name) {
		if (value < 1) {
			throw new IllegalArgumentException("holdfast.limits." + name + " must be positive");
		}
	}

}
