package io.holdfast.mutation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What things of a tenant are called, and for each a name of the same form that nothing
 * has.
 */
final class ForeignNames {

	private static final String NAMES = """
			select id from warehouse where tenant_id = :tenant
			union select code from warehouse where tenant_id = :tenant
			union select id from inventory_item where tenant_id = :tenant
			union select sku from inventory_item where tenant_id = :tenant
			union select id from allocation where tenant_id = :tenant
			union select substr(id, 7) from allocation where tenant_id = :tenant and id ~ '^alloc_[0-9a-f]{24}$'
			union select order_id from allocation where tenant_id = :tenant
			union select order_item_id from allocation where tenant_id = :tenant
			union select id from consignment where tenant_id = :tenant
			union select substr(id, 5) from consignment where tenant_id = :tenant
			union select reference from consignment where tenant_id = :tenant and reference is not null
			union select order_id from order_reservation where tenant_id = :tenant
			union select order_item_id from reservation_line where tenant_id = :tenant
			union select id from sourcing_decision where tenant_id = :tenant
			union select id from stock_import where tenant_id = :tenant
			union select id from journal where tenant_id = :tenant
			union select event_id from order_event where tenant_id = :tenant""";

	private final List<String> names;

	private final Map<String, String> unknown = new LinkedHashMap<>();

	private final Pattern any;

	ForeignNames(JdbcClient jdbc, String tenant) {
		this.names = jdbc.sql(NAMES)
			.param("tenant", tenant)
			.query(String.class)
			.list()
			.stream()
			.sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
			.toList();
		this.names.forEach((name) -> this.unknown.put(name, unknown(name)));
		this.any = Pattern.compile(this.names.stream()
			.map(Pattern::quote)
			.collect(Collectors.joining("|", "(?<![\\w-])(", ")(?![\\w-])")));
	}

	/**
	 * Its end is another one, so that it stands where the name stood in any order; no two
	 * names have the same.
	 */
	private String unknown(String name) {
		int end = Math.min(2, name.length());
		for (int last = 0; last < 256; last++) {
			String other = name.substring(0, name.length() - end) + "%02x".formatted(last).substring(2 - end);
			if (!this.names.contains(other) && !this.unknown.containsValue(other)) {
				return other;
			}
		}
		throw new IllegalStateException("Nothing is like " + name);
	}

	/**
	 * Some names are others of the same kind, some are what the asker has of that kind.
	 */
	String shuffled(String text, List<String> own, RandomGenerator random) {
		return this.any.matcher(text).replaceAll((found) -> {
			List<String> choice = switch (random.nextInt(4)) {
				case 0 -> ofKind(this.names, found.group());
				case 1 -> ofKind(own, found.group());
				default -> List.of(found.group());
			};
			return Matcher
				.quoteReplacement(choice.isEmpty() ? found.group() : choice.get(random.nextInt(choice.size())));
		});
	}

	private static List<String> ofKind(List<String> names, String like) {
		return names.stream().filter((name) -> kind(name).equals(kind(like))).toList();
	}

	/** All names are such that nothing has. */
	String hidden(String text) {
		return this.any.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(this.unknown.get(found.group())));
	}

	/** Whether the text names any of the tenant's things. */
	boolean areIn(String text) {
		return this.any.matcher(text).find();
	}

	String any(RandomGenerator random) {
		return this.names.get(random.nextInt(this.names.size()));
	}

	int size() {
		return this.names.size();
	}

	private static String kind(String name) {
		return name.contains("_") ? name.substring(0, name.indexOf('_')) : String.valueOf(name.length());
	}

}
