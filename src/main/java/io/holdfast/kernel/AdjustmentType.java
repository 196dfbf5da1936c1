package io.holdfast.kernel;

/**
 * What kind of movement a stock adjustment is. RECEIPT and RETURN add units, ADJUSTMENT
 * is signed.
 */
public enum AdjustmentType {

	RECEIPT, ADJUSTMENT, RETURN;

	public boolean allows(int quantity) {
		return (this == ADJUSTMENT) ? quantity != 0 : quantity > 0;
	}

}
