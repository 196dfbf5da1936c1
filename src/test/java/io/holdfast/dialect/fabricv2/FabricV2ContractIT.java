package io.holdfast.dialect.fabricv2;

import io.holdfast.dialect.DialectContract;
import io.holdfast.dialect.Tongue;
import io.holdfast.support.Api;

/** fabric's second version keeps what all have promised each other. */
class FabricV2ContractIT extends DialectContract {

	@Override
	protected Tongue tongue(Api api) {
		return new FabricV2Tongue(api);
	}

}
