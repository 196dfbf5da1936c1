package io.holdfast.execution;

/** What a batch does about items that others have locked. */
enum Locking {

	/** It waits for them. */
	WAIT,

	/** It leaves out whatever names one. */
	SKIP

}
