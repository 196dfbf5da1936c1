package io.holdfast.inventory;

/** How far a file of stock has come. */
public enum ImportStatus {

	/** It is still on its way; who sends it does not know it yet. */
	RECEIVING,

	/** All of it is there, and not all is counted. */
	RUNNING,

	COMPLETED

}
