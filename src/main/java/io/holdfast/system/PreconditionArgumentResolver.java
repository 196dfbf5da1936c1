package io.holdfast.system;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.Precondition;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads {@code If-Match}: entity tags, of which ours are versions in quotes. A weak tag,
 * or one that is nobody's, matches nothing (RFC 9110, 13.1.1).
 */
@Component
class PreconditionArgumentResolver implements HandlerMethodArgumentResolver {

	private static final String TAG = "(?:W/)?\"[!#-~]*\"";

	/** Possessive: thousands of tags must not take as many frames of the stack. */
	private static final Pattern TAGS = Pattern.compile("\\s*" + TAG + "\\s*(?:,\\s*" + TAG + "\\s*)*+");

	private static final Pattern VERSION = Pattern.compile("(?<!W/)\"(\\d{1,9})\"");

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Precondition.class;
	}

	@Override
	public Precondition resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String @Nullable [] values = request.getHeaderValues(HttpHeaders.IF_MATCH);
		return (values != null) ? precondition(String.join(",", Arrays.asList(values))) : Precondition.NONE;
	}

	private static Precondition precondition(String tags) {
		if (tags.strip().equals("*")) {
			return Precondition.NONE;
		}
		if (!TAGS.matcher(tags).matches()) {
			throw new RequestProblemException(
					RequestProblem.Invalid.of(HttpHeaders.IF_MATCH, "must be * or versions in quotes, such as \"3\""));
		}
		Set<Integer> versions = VERSION.matcher(tags)
			.results()
			.map((version) -> Integer.valueOf(version.group(1)))
			.collect(Collectors.toSet());
		return new Precondition(versions);
	}

}
