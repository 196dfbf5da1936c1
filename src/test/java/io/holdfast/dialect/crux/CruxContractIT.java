package io.holdfast.dialect.crux;

import io.holdfast.dialect.DialectContract;
import io.holdfast.dialect.Tongue;
import io.holdfast.support.Api;

/** Crux keeps what all have promised each other. */
class CruxContractIT extends DialectContract {

	@Override
	protected Tongue tongue(Api api) {
		return new CruxTongue(api);
	}

}
