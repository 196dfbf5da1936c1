package io.holdfast.tenancy;

/** What has become of a token that was made elsewhere. */
public enum Adopted {

	VALID,

	/** It was revoked before. */
	OVER,

	/** Another token has its id. */
	ANOTHERS

}
