package io.holdfast.system;

import io.holdfast.dialect.RequiredScope;
import io.holdfast.kernel.AccessScope;
import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says in the API document which scope each operation requires. */
@Component
class ScopeDocument implements GlobalOperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		AccessScope scope = RequiredScope.of(method);
		if (scope != null) {
			operation.setDescription(operation.getDescription() + "\n\nRequires the scope `" + scope.wire() + "`.");
		}
		return operation;
	}

}
