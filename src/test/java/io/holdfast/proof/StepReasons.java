package io.holdfast.proof;

import java.time.Instant;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** Whether an allocation stood as a refused step or change of it was told. */
class StepReasons {

	private final Model model;

	StepReasons(Model model) {
		this.model = model;
	}

	/** Of a change the status that it would have had to have no more. */
	boolean isNoStep(Request request, JsonNode details) {
		String current = details.path("currentStatus").asString();
		String next = switch (request.act().kind()) {
			case CONFIRM -> "CONFIRMED";
			case FULFILL -> "FULFILLED";
			case CANCEL -> "CANCELLED";
			default -> current;
		};
		return next.equals(details.path("requestedStatus").asString()) && !Promise.mayBecome(current, next)
				&& promise(request).during(request.decision())
					.stream()
					.anyMatch((stage) -> stage.status().equals(current) && !stage.isExpired()
							&& !(stage.isOpen() && current.equals(next) && request.act().kind() == Act.Kind.CHANGE));
	}

	/** Whether it was released by then or not, and it never became anything else. */
	boolean isExpired(Request request, JsonNode details) {
		Instant end = promise(request).expiresAt();
		Promise.Stage last = promise(request).now();
		return end != null && end.equals(Instant.parse(details.path("expiredAt").asString()))
				&& request.decision().hasBegunBy(end) && (last.isExpired() || last.status().equals("PENDING"));
	}

	boolean isNotYetThere(Request request) {
		return promise(request).during(request.decision()).stream().anyMatch((stage) -> stage.status().isEmpty());
	}

	/** What a growth lacks is the difference, what a move lacks the full quantity. */
	boolean isShort(Request request, JsonNode details) {
		Promise promise = promise(request);
		Course course = this.model.course(promise.itemId());
		return course.during(request.decision()).stream().anyMatch((moment) -> {
			Promise.Stage stage = promise.at(moment.seq());
			Claim claim = Claim.of(moment, course.standing(promise.orderId()).at(moment.seq()));
			return stage.isOpen() && isShort(request.act().wish(), new Growth(stage.held(), moment, claim), details)
					&& new Help(details.path("help")).isOf(moment);
		});
	}

	private static boolean isShort(JsonNode wish, Growth growth, JsonNode details) {
		String target = details.path("warehouseId").asString();
		int available = growth.available(target);
		int wanted = wish.path("quantity").asInt() - growth.held().getOrDefault(target, 0);
		return (growth.held().containsKey(target) || target.equals(wish.path("warehouseId").asString("")))
				&& (!wish.has("warehouseId") || target.equals(wish.path("warehouseId").asString()))
				&& wanted == details.path("requested").asInt() && available == details.path("available").asInt()
				&& wanted > available;
	}

	private Promise promise(Request request) {
		return this.model.promise(request.act().target());
	}

	/**
	 * Of what an allocation holds; what it leaves behind in a warehouse that has too few
	 * for its safety stock is nobody's.
	 */
	private record Growth(Map<String, Integer> held, Moment moment, Claim claim) {

		int available(String target) {
			int freed = this.held.entrySet()
				.stream()
				.filter((from) -> !from.getKey().equals(target))
				.mapToInt((from) -> {
					Level before = this.moment.level(from.getKey());
					return before.promise(-from.getValue()).available() - before.available();
				})
				.sum();
			return Math.max(0,
					Math.min(this.moment.level(target).available(), this.claim.free() + this.claim.open() + freed));
		}

	}

}
