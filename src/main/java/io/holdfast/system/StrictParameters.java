package io.holdfast.system;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springdoc.core.annotations.ParameterObject;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that an operation does not know, that come twice or empty, and
 * any within the path: a mistyped filter must not silently show everything. An operation
 * knows its own parameters and the components of the records that its query is bound to;
 * what is a list there may come often.
 */
@Component
class StrictParameters implements HandlerInterceptor {

	private static final Pattern WITHIN_PATH = Pattern.compile(";[^/;=]*");

	private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && isOfDialect(method)) {
			checkPath(request.getRequestURI());
			Map<String, Boolean> allowed = this.known.computeIfAbsent(method.getMethod(), StrictParameters::parameters);
			request.getParameterMap().forEach((name, values) -> check(name, values, allowed));
			checkSpelling(request.getParameterMap().keySet());
		}
		return true;
	}

	static boolean isOfDialect(HandlerMethod method) {
		return method.getBeanType().getPackageName().startsWith("io.holdfast.dialect");
	}

	private static void checkPath(String path) {
		Matcher parameter = WITHIN_PATH.matcher(path);
		if (parameter.find()) {
			throw problem(parameter.group(), "is not known here");
		}
	}

	/** A list may also be given as {@code name[]}. */
	private static void check(String given, String[] values, Map<String, Boolean> allowed) {
		String plain = given.replaceFirst("\\[]$", "");
		String name = allowed.getOrDefault(plain, false) ? plain : given;
		if (!allowed.containsKey(name)) {
			throw problem(name, "is not known here");
		}
		if (values.length > 1 && !allowed.getOrDefault(name, false)) {
			throw problem(name, "must be given once");
		}
		if (!Stream.of(values).allMatch((value) -> !value.isEmpty() && Texts.isStorable(value))) {
			throw problem(name, "must not be empty, and not contain NUL");
		}
	}

	/** Of a list that is spelt in both ways half would be left out. */
	private static void checkSpelling(Set<String> names) {
		names.stream().filter((name) -> names.contains(name + "[]")).findFirst().ifPresent((name) -> {
			throw problem(name, "must be given with [] or without");
		});
	}

	private static RequestProblemException problem(String name, String message) {
		return new RequestProblemException(RequestProblem.Invalid.of(JsonProblems.printable(name), message));
	}

	/** And whether they may come more than once. */
	private static Map<String, Boolean> parameters(Method method) {
		Map<String, Boolean> known = new HashMap<>();
		for (Parameter parameter : method.getParameters()) {
			if (parameter.isAnnotationPresent(RequestParam.class)) {
				known.put(parameter.getName(), false);
			}
			if (AnnotatedElementUtils.hasAnnotation(parameter, ParameterObject.class)) {
				Stream.of(parameter.getType().getDeclaredConstructors()[0].getParameters())
					.forEach((component) -> known.put(BoundNames.of(component), component.getType() == List.class));
			}
		}
		return known;
	}

}
