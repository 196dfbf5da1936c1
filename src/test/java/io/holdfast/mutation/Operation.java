package io.holdfast.mutation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An operation of the API document.
 *
 * @param parameters what its query may have, with a value that is fit
 * @param fields what its body may have, with values that are fit, as JSON
 */
record Operation(String id, Request example, Map<String, String> parameters, Map<String, List<String>> fields) {

	/** Whether its body is a file and no JSON. */
	boolean takesFile() {
		return this.example.headers().contains("Content-Type: text/csv");
	}

	/** Of the names that it knows, and a stranger. */
	List<String> parameterNames() {
		Map<String, String> names = new TreeMap<>(this.parameters);
		names.put("stranger", "1");
		return List.copyOf(names.keySet());
	}

}
