package io.holdfast.dialect;

import java.util.List;

import io.holdfast.dialect.crux.CruxTongue;
import io.holdfast.dialect.envoy.EnvoyTongue;
import io.holdfast.dialect.fabricv2.FabricV2Tongue;
import io.holdfast.dialect.fabricv3.FabricV3Tongue;
import io.holdfast.dialect.inventoryv1.InventoryV1Tongue;
import io.holdfast.support.Api;

/** All that are spoken. */
final class Tongues {

	private Tongues() {
	}

	static List<Tongue> all(Api api) {
		return List.of(new InventoryV1Tongue(api), new CruxTongue(api), new EnvoyTongue(api), new FabricV2Tongue(api),
				new FabricV3Tongue(api));
	}

}
