package io.holdfast.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.TenantId;
import io.holdfast.tenancy.DirectoryService.Changes;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * All tenants and valid tokens, in memory: nobody has the database asked who he is, least
 * of all whoever is nobody. What another copy of the service has changed is known a
 * second later; without the database, what was known last goes on.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class Directory implements SmartLifecycle, SchedulingConfigurer {

	private static final Duration EVERY = Duration.ofSeconds(1);

	/** What is committed later than it was written is seen all the same. */
	private static final Duration OVERLAP = Duration.ofSeconds(10);

	/** How exactly the last use of a token is kept. */
	private static final Duration USES = Duration.ofMinutes(1);

	private final DirectoryService service;

	private final Map<TenantId, TenantView> tenants = new ConcurrentHashMap<>();

	private final Map<String, KnownToken> tokens = new ConcurrentHashMap<>();

	private final Set<String> used = ConcurrentHashMap.newKeySet();

	private final ReentrantLock turn = new ReentrantLock();

	private Instant looked = Instant.EPOCH.plus(OVERLAP);

	private Instant usesKept = Instant.EPOCH;

	private boolean blind;

	private volatile boolean running;

	@Override
	public void start() {
		this.turn.lock();
		try {
			lookOnce();
		}
		finally {
			this.turn.unlock();
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the first request. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedRateTask(() -> {
			if (this.turn.tryLock()) {
				refresh();
			}
		}, EVERY);
	}

	/** What the token allows; empty if it is unknown, revoked or past its end. */
	public Optional<Grant> grant(Token token) {
		KnownToken known = this.tokens.get(token.id());
		if (known == null || !known.is(token)) {
			return Optional.empty();
		}
		this.used.add(token.id());
		TokenDetails details = known.getView().details();
		return Optional.of(grant(details.actor(), details.tenants(), details.scopes()));
	}

	/** Of the tenants only those that exist and are active. */
	public Grant grant(Actor actor, Collection<TenantId> tenants, Set<AccessScope> scopes) {
		List<TenantView> active = tenants.stream()
			.map(this.tenants::get)
			.filter(Objects::nonNull)
			.filter((tenant) -> tenant.details().active())
			.toList();
		return new Grant(actor, active, tenants.size() > 1, scopes);
	}

	/** Now, since something was changed here; where it can't, a second later. */
	void look() {
		this.turn.lock();
		refresh();
	}

	private void lookOnce() {
		Changes changes = this.service.look(this.looked.minus(OVERLAP));
		this.looked = changes.now();
		changes.tenants().forEach((tenant) -> this.tenants.put(tenant.id(), tenant));
		// Not for a moment is one here again that was revoked a moment ago.
		changes.tokens()
			.stream()
			.filter((token) -> !token.isOver(changes.now()))
			.forEach((token) -> this.tokens.put(token.getView().id(), token));
		changes.tokens()
			.stream()
			.filter((token) -> token.isOver(changes.now()))
			.forEach((token) -> this.tokens.remove(token.getView().id()));
		this.tokens.values().removeIf((token) -> token.isOver(changes.now()));
		if (Duration.between(this.usesKept, this.looked).compareTo(USES) >= 0) {
			List<String> asked = List.copyOf(this.used);
			this.service.keepUse(asked);
			asked.forEach(this.used::remove);
			this.usesKept = this.looked;
		}
	}

	/** In its turn, which ends with it. */
	private void refresh() {
		try {
			lookOnce();
			if (this.blind) {
				log.info("Changes of tenants and tokens are seen again");
			}
			this.blind = false;
		}
		catch (RuntimeException ex) {
			if (!this.blind) {
				log.warn("Changes of tenants and tokens can't be seen now: {}", ex.toString());
			}
			this.blind = true;
		}
		finally {
			this.turn.unlock();
		}
	}

}
