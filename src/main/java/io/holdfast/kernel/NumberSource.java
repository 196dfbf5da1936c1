package io.holdfast.kernel;

/** Where numbers for people come from. */
public interface NumberSource {

	/** Never the same twice, later ones mostly greater, with gaps. */
	long next();

}
