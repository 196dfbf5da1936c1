package io.holdfast.dialect.inventoryv1;

import io.holdfast.dialect.DialectContract;
import io.holdfast.dialect.Tongue;
import io.holdfast.support.Api;

/** Holdfast's own API keeps what all have promised each other. */
class InventoryV1ContractIT extends DialectContract {

	@Override
	protected Tongue tongue(Api api) {
		return new InventoryV1Tongue(api);
	}

}
