package io.holdfast.dialect.envoy;

import io.holdfast.dialect.DialectContract;
import io.holdfast.dialect.Tongue;
import io.holdfast.support.Api;

/** Envoy keeps what all have promised each other. */
class EnvoyContractIT extends DialectContract {

	@Override
	protected Tongue tongue(Api api) {
		return new EnvoyTongue(api);
	}

}
