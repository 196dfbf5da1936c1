package io.holdfast.dialect;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Hides what money could be taken with, wherever it is read. */
public final class PaymentTokens {

	private static final int SHOWN = 4;

	private PaymentTokens() {
	}

	/** The same object, of whose tokens only the last characters are left. */
	public static ObjectNode masked(ObjectNode tree) {
		mask(tree, false);
		return tree;
	}

	private static void mask(JsonNode node, boolean ofToken) {
		if (node instanceof ObjectNode object) {
			object.propertyNames().stream().toList().forEach((name) -> {
				boolean token = name.equalsIgnoreCase("paymentToken");
				JsonNode value = object.get(name);
				if (isPlain(value) && (token || (ofToken && name.equals("token")))) {
					object.put(name, hidden(value.asString()));
				}
				else {
					mask(value, token || ofToken);
				}
			});
		}
		else if (node instanceof ArrayNode array) {
			for (int i = 0; i < array.size(); i++) {
				if (ofToken && isPlain(array.get(i))) {
					array.set(i, array.stringNode(hidden(array.get(i).asString())));
				}
				else {
					mask(array.get(i), ofToken);
				}
			}
		}
	}

	/** A text or a number. */
	private static boolean isPlain(JsonNode value) {
		return value.isString() || value.isNumber();
	}

	private static String hidden(String token) {
		return "****" + ((token.length() > 2 * SHOWN) ? token.substring(token.length() - SHOWN) : "");
	}

}
