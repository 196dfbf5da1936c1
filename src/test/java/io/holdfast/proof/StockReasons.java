package io.holdfast.proof;

import tools.jackson.databind.JsonNode;

/** Whether stock was as a refused count was told. */
class StockReasons {

	private final Model model;

	StockReasons(Model model) {
		this.model = model;
	}

	/** Of what is promised, or of what is committed without a warehouse. */
	boolean isBelowReserved(Request request, JsonNode details) {
		String warehouse = request.act().path().replaceFirst(".*/", "");
		int counted = request.act().wish().path("quantityOnHand").asInt();
		return warehouse.equals(details.path("warehouseId").asString())
				&& counted == details.path("quantityOnHand").asInt()
				&& this.model.moments(request, request.act().target()).stream().anyMatch((moment) -> {
					Level level = moment.level(warehouse);
					int lost = level.available() - new Level(counted, level.reserved(), level.safety()).available();
					return level.reserved() == details.path("quantityReserved").asInt()
							&& (counted < level.reserved() || lost > moment.available());
				});
	}

}
