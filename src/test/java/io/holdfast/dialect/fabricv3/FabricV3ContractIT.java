package io.holdfast.dialect.fabricv3;

import io.holdfast.dialect.DialectContract;
import io.holdfast.dialect.Tongue;
import io.holdfast.support.Api;

/** fabric's third version keeps what all have promised each other. */
class FabricV3ContractIT extends DialectContract {

	@Override
	protected Tongue tongue(Api api) {
		return new FabricV3Tongue(api);
	}

}
