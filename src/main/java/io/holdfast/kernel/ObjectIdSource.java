package io.holdfast.kernel;

import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

@Component
class ObjectIdSource implements IdSource {

	@Override
	public String next() {
		return new ObjectId().toHexString();
	}

}
