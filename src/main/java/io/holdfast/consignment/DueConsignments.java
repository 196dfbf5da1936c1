package io.holdfast.consignment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.holdfast.consignment.ConsignmentFilter.Choice;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Documents with holds that are over and were not released: they read otherwise than they
 * are stored. The sweeper keeps them few; should it have stood still, so that there are
 * more than can be read at once, it comes first to those that are read here.
 */
@Component
@RequiredArgsConstructor
class DueConsignments {

	private static final Limit AT_ONCE = Limit.of(1000);

	private final ConsignmentRepository consignments;

	/** Those that read as one of these. */
	List<String> find(TenantId tenant, List<Choice> choices, Instant now) {
		List<Consignment> due = this.consignments.due(tenant, now, AT_ONCE);
		if (due.isEmpty()) {
			return List.of();
		}
		List<ConsignmentRepository.MemberRow> members = this.consignments.members(tenant,
				due.stream().map(Consignment::getId).toList());
		return due.stream()
			.map((row) -> row
				.view(members.stream()
					.filter((member) -> row.getId().equals(member.consignmentId()))
					.map(ConsignmentRepository.MemberRow::member)
					.toList())
				.asOf(now))
			.filter((view) -> choices.stream().anyMatch((choice) -> fits(view, choice)))
			.map(ConsignmentView::id)
			.toList();
	}

	private static boolean fits(ConsignmentView view, Choice choice) {
		String at = Objects.requireNonNullElse(view.warehouseId(), "");
		return view.status() == choice.status() && (choice.in() == null || choice.in().contains(at))
				&& !choice.notIn().contains(at);
	}

}
