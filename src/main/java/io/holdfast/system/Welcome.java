package io.holdfast.system;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever has just started Holdfast on his machine where to look. */
@Component
@Profile("local")
@RequiredArgsConstructor
@Slf4j
class Welcome {

	private final Environment environment;

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void say() {
		String address = "http://127.0.0.1:" + this.environment.getRequiredProperty("local.server.port");
		log.info("""
				Holdfast is ready. Swagger UI: {}/ - and here is a first promise:
				curl -s -X POST {}/inventory/v1/allocations -H 'Content-Type: application/json' \
				-d '{"orderId":"ord_1","orderItemId":"item_1","inventoryItemId":"inv_01GXYZ234DEF","quantity":2}'""",
				address, address);
	}

}
