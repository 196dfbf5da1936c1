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
				if (value.isString() && (token || (ofToken && name.equals("token")))) {
					object.put(name, hidden(value.stringValue()));
				}
				else {
					mask(value, token || ofToken);
				}
			});
		}
		else if (node instanceof ArrayNode array) {
			array.forEach((each) -> mask(each, ofToken));
		}
	}

	private static String hidden(String token) {
		return "****" + ((token.length() > 2 * SHOWN) ? token.substring(token.length() - SHOWN) : "");
	}

}
