package io.holdfast.dialect.fabricv3;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Addresses and recipients, under the names of either version of fabric. */
final class People {

	private People() {
	}

	static @Nullable Address address(JsonNode tree) {
		if (!tree.isObject()) {
			return null;
		}
		return new Address(name(tree), Trees.text(tree, "email", "emailAddress"), phone(tree),
				Trees.text(tree, "addressLine1", "address1", "street1"),
				Trees.text(tree, "addressLine2", "address2", "street2"), Trees.text(tree, "addressLine3", "address3"),
				Trees.text(tree, "addressLine4", "address4"), Trees.text(tree, "city"),
				Trees.text(tree, "region", "state", "stateCode"), Trees.text(tree, "postalCode", "zipCode", "zip"),
				Trees.text(tree, "countryCode", "country"), Trees.text(tree, "type"), Trees.decimal(tree, "latitude"),
				Trees.decimal(tree, "longitude"));
	}

	static List<Recipient> recipients(JsonNode recipients) {
		return recipients.valueStream()
			.filter(JsonNode::isObject)
			.map((tree) -> new Recipient(name(tree), Trees.text(tree, "email", "emailAddress"), phone(tree),
					Trees.text(tree, "pickupType", "type")))
			.toList();
	}

	private static @Nullable Name name(JsonNode tree) {
		JsonNode name = tree.path("name").isObject() ? tree.path("name") : tree;
		String first = Trees.text(name, "firstName", "first", "name");
		String middle = Trees.text(name, "middleName", "middle");
		String last = Trees.text(name, "lastName", "last");
		return (first == null && middle == null && last == null) ? null : new Name(first, middle, last);
	}

	private static @Nullable Phone phone(JsonNode tree) {
		JsonNode phone = tree.path("phone");
		if (phone.isObject()) {
			return new Phone(Trees.text(phone, "number"), Trees.text(phone, "type", "kind"));
		}
		String number = Trees.text(tree, "phone", "phoneNumber");
		return (number != null) ? new Phone(number, null) : null;
	}

}
