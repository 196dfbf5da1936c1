/**
 * Words that every room may use. They know nothing of any room.
 */
@NullMarked
@JavaTypeRegistration(javaType = TenantId.class, descriptorClass = TenantIdJavaType.class)
package io.holdfast.kernel;

import org.hibernate.annotations.JavaTypeRegistration;
import org.jspecify.annotations.NullMarked;
