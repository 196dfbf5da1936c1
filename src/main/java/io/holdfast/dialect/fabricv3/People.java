package io.holdfast.dialect.fabricv3;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Addresses and recipients, under the names of either version of fabric. */
final class People {

	private People() {
	}

	static Address address(Written said) {
		return new Address(name(said), said.text("email", "emailAddress"), phone(said),
				said.text("addressLine1", "address1", "street1"), said.text("addressLine2", "address2", "street2"),
				said.text("addressLine3", "address3"), said.text("addressLine4", "address4"), said.text("city"),
				said.text("region", "state", "stateCode"), said.text("postalCode", "zipCode", "zip"),
				said.text("countryCode", "country"), said.text("type"), said.decimal("latitude"),
				said.decimal("longitude"), said.others(Address.class));
	}

	static List<Recipient> recipients(List<Written> recipients) {
		return recipients.stream()
			.map((said) -> new Recipient(name(said), said.text("email", "emailAddress"), phone(said),
					said.text("pickupType", "type"), said.others(Recipient.class)))
			.toList();
	}

	/** An object of its own, or beside the others. */
	private static @Nullable Name name(Written said) {
		Optional<Written> apart = said.object("name");
		Written name = apart.orElse(said);
		String first = name.text("firstName", "first", "name");
		String middle = name.text("middleName", "middle");
		String last = name.text("lastName", "last");
		if (apart.isEmpty() && first == null && middle == null && last == null) {
			return null;
		}
		return new Name(first, middle, last, apart.isPresent() ? name.others(Name.class) : Map.of());
	}

	private static @Nullable Phone phone(Written said) {
		return said.object("phone")
			.map((phone) -> new Phone(phone.text("number"), phone.text("type", "kind"), phone.others(Phone.class)))
			.orElseGet(() -> Optional.ofNullable(said.text("phone", "phoneNumber"))
				.map((number) -> new Phone(number, null, Map.of()))
				.orElse(null));
	}

}
