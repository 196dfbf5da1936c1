package io.holdfast.proof;

/**
 * What a client wants.
 *
 * @param target the allocation, or the item, that it is about; "" of a bulk
 * @param quantity of a promise or receipt; 0 else
 */
record Act(Kind kind, String target, String warehouseId, int quantity, String path, String body) {

	enum Kind {

		CREATE, BULK, CONFIRM, CHANGE, CANCEL, FULFILL, RECEIPT, COUNT;

		boolean isStep() {
			return this == CONFIRM || this == CANCEL || this == FULFILL;
		}

		boolean isPost() {
			return this == CREATE || this == BULK || this == RECEIPT;
		}

	}

}
