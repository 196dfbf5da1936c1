package io.holdfast.consignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a batch has locked or made, and what their allocations come to. They
 * are settled after each command, so that each receipt says what its command has left.
 */
public final class Consignments {

	private final Map<String, Consignment> rows = new LinkedHashMap<>();

	/** By document and allocation. */
	private final Map<String, Map<String, Member>> members = new HashMap<>();

	/** By which they were found before. */
	private final Set<ConsignmentItems.Name> names = new HashSet<>();

	/** What has happened since they were settled. */
	private final Map<String, Touch> touched = new LinkedHashMap<>();

	@Getter
	private final List<Consignment> newRows = new ArrayList<>();

	void add(Collection<Consignment> locked, Collection<ConsignmentRepository.MemberRow> found) {
		locked.forEach((row) -> this.rows.putIfAbsent(row.getId(), row));
		found.forEach((row) -> of(Objects.requireNonNull(row.consignmentId())).putIfAbsent(row.id(), row.member()));
		locked.forEach((row) -> ConsignmentItems.of(view(row.getId())).forEach(this.names::add));
	}

	/** A document that has just begun to exist. */
	public void begin(Consignment row, Instant now) {
		row.placedAt(this.newRows.size());
		this.newRows.add(row);
		this.rows.put(row.getId(), row);
		touch(row.getId(), now);
	}

	public boolean knows(String id) {
		return this.rows.containsKey(id);
	}

	public Optional<Consignment> find(String id) {
		return Optional.ofNullable(this.rows.get(id));
	}

	/**
	 * The document, locked.
	 * @throws RefusedException with {@link Refusal.ConsignmentNotFound}
	 */
	public Consignment get(String id) {
		return find(id).orElseThrow(() -> new RefusedException(new Refusal.ConsignmentNotFound(id)));
	}

	/** Something about it or its allocations has changed. */
	public void touch(String id, Instant now) {
		touch(id, new Touch(1, 0, now));
	}

	/** One of its holds is over: by itself a change, whatever else happens. */
	public void expire(String id, Instant due) {
		touch(id, new Touch(0, 1, due));
	}

	private void touch(String id, Touch touch) {
		this.touched.merge(id, touch, Touch::and);
	}

	public boolean areSettled() {
		return this.touched.isEmpty();
	}

	/**
	 * Settles those that were touched.
	 * @param current the allocations of the batch as they are now, by their documents'
	 * ids; null for those that are in none
	 */
	public void settle(Map<Member, @Nullable String> current) {
		Set<String> changed = this.touched.keySet();
		current.forEach((member, id) -> {
			changed.forEach((each) -> of(each).remove(member.allocationId()));
			if (id != null && changed.contains(id)) {
				of(id).put(member.allocationId(), member);
			}
		});
		this.touched
			.forEach((id, touch) -> get(id).settle(of(id).values(), touch.acts() + touch.expiries(), touch.at()));
		this.touched.clear();
	}

	/** Of its allocations. */
	public Set<String> itemsOf(String id) {
		return of(id).values().stream().map(Member::itemId).collect(Collectors.toSet());
	}

	public ConsignmentView view(String id) {
		return get(id).view(of(id).values());
	}

	/** By which they are found from now on too. */
	Stream<ConsignmentItems.Name> newNames() {
		Stream<ConsignmentView> views = this.rows.keySet().stream().map(this::view);
		return views.flatMap(ConsignmentItems::of).filter((name) -> !this.names.contains(name)).distinct();
	}

	/** To rehearse on. */
	public Consignments copy() {
		Consignments copy = new Consignments();
		this.rows.forEach((id, row) -> copy.rows.put(id, row.copy()));
		this.members.forEach((id, ofOne) -> copy.members.put(id, new HashMap<>(ofOne)));
		copy.touched.putAll(this.touched);
		return copy;
	}

	private Map<String, Member> of(String id) {
		return this.members.computeIfAbsent(id, (each) -> new HashMap<>());
	}

	/**
	 * @param acts 1 if commands have changed it, however much
	 * @param expiries how many of its holds were released
	 */
	private record Touch(int acts, int expiries, Instant at) {

		Touch and(Touch other) {
			return new Touch(Math.max(this.acts, other.acts), this.expiries + other.expiries,
					this.at.isAfter(other.at) ? this.at : other.at);
		}

	}

}
