package io.holdfast.security;

import java.util.regex.Pattern;

import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.RequestKey;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Tells a controller who is asking. Everybody is tenant {@code default}; on a developer's
 * machine a header may name the user, elsewhere nobody is believed who can't prove it.
 */
@Component
@RequiredArgsConstructor
class CallerArgumentResolver implements HandlerMethodArgumentResolver {

	private static final String ACTOR_HEADER = "X-Actor-Id";

	private static final Pattern ACTOR_ID = Pattern.compile("[!-~]{1,128}");

	private static final Actor UNNAMED = new Actor("anonymous");

	private final CallerSettings settings;

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Caller.class;
	}

	@Override
	public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return new Caller(TenantId.DEFAULT, actor(request.getHeader(ACTOR_HEADER)),
				(RequestKey) request.getAttribute(RequestKey.class.getName(), RequestAttributes.SCOPE_REQUEST));
	}

	private Actor actor(@Nullable String named) {
		if (!this.settings.trustActorHeader()) {
			return UNNAMED;
		}
		return (named != null && ACTOR_ID.matcher(named).matches()) ? new Actor(named) : new Actor("local");
	}

}
