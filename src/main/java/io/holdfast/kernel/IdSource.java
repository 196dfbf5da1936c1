package io.holdfast.kernel;

/** Where ids come from; tests script it. */
public interface IdSource {

	/** 24 hex digits, never the same twice, later ones greater. */
	String next();

}
