package io.holdfast.dialect;

import io.holdfast.kernel.AccessScope;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Knows which scope an operation requires. */
public final class RequiredScope {

	private RequiredScope() {
	}

	/** The method's own before its controller's; null if neither says one. */
	public static @Nullable AccessScope of(HandlerMethod method) {
		Requires own = method.getMethodAnnotation(Requires.class);
		Requires requires = (own != null) ? own
				: AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
		return (requires != null) ? requires.value() : null;
	}

}
