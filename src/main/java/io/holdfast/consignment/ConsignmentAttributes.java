package io.holdfast.consignment;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a document says that no rule of stock reads: addresses, recipients, shipping,
 * money. It comes back as it was written, to the last digit of a number.
 *
 * @param document of the document as a whole
 * @param lines of its lines, by their numbers
 */
public record ConsignmentAttributes(Metadata document, SortedMap<Integer, Metadata> lines) {

	/** The most bytes that all of them may take, as compact UTF-8. */
	public static final int MAX_BYTES = 256 * 1024;

	/**
	 * Under which a line says what its caller calls its item: it is found by that too.
	 */
	private static final String ITEM = "itemId";

	public static final ConsignmentAttributes EMPTY = new ConsignmentAttributes(Metadata.EMPTY, Map.of());

	public ConsignmentAttributes(Metadata document, Map<Integer, Metadata> lines) {
		this(document, new TreeMap<>(lines));
	}

	/** Those of a line; none where nothing was said of it. */
	public Metadata line(int number) {
		return this.lines.getOrDefault(number, Metadata.EMPTY);
	}

	/** What its lines call their items, where they have names of their own for them. */
	Stream<String> itemNames() {
		return this.lines.values()
			.stream()
			.map((line) -> line.toTree().path(ITEM))
			.filter((item) -> item.isString() || item.isIntegralNumber())
			.map(JsonNode::asString);
	}

	/** Of the document and of some of its lines. */
	public ConsignmentAttributes only(Collection<Integer> numbers) {
		SortedMap<Integer, Metadata> some = new TreeMap<>(this.lines);
		some.keySet().retainAll(numbers);
		return new ConsignmentAttributes(this.document, some);
	}

	/** With these laid over what is said of the document as a whole. */
	public ConsignmentAttributes with(Metadata note) {
		ObjectNode tree = this.document.toTree();
		tree.setAll(note.toTree());
		return new ConsignmentAttributes(Metadata.of(tree), this.lines);
	}

	/**
	 * These, if they are small enough to keep.
	 * @throws RefusedException with {@link Refusal.MetadataTooLarge}
	 */
	public ConsignmentAttributes requireFitting() {
		if (json().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			throw new RefusedException(new Refusal.MetadataTooLarge(MAX_BYTES));
		}
		return this;
	}

	String json() {
		ObjectNode tree = JsonNodeFactory.instance.objectNode();
		tree.set("document", this.document.toTree());
		ObjectNode ofLines = tree.putObject("lines");
		this.lines.forEach((number, attributes) -> ofLines.set(number.toString(), attributes.toTree()));
		return Metadata.of(tree).json();
	}

	static ConsignmentAttributes read(String json) {
		ObjectNode tree = new Metadata(json).toTree();
		SortedMap<Integer, Metadata> lines = new TreeMap<>();
		tree.get("lines")
			.properties()
			.forEach((line) -> lines.put(Integer.valueOf(line.getKey()), Metadata.of((ObjectNode) line.getValue())));
		return new ConsignmentAttributes(Metadata.of((ObjectNode) tree.get("document")), lines);
	}

}
