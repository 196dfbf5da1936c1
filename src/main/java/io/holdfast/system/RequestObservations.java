package io.holdfast.system;

import io.holdfast.telemetry.RequestKeys;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Has the span of a request carry the id under which it stands in the log. */
@Component
class RequestObservations extends DefaultServerRequestObservationConvention {

	@Override
	public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
		KeyValues values = super.getHighCardinalityKeyValues(context);
		HttpServletRequest request = context.getCarrier();
		if (request == null || !(request.getAttribute(RequestIds.HEADER) instanceof String id)) {
			return values;
		}
		return values.and(KeyValue.of(RequestKeys.TRACED, id));
	}

}
