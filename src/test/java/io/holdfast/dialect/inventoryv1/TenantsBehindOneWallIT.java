package io.holdfast.dialect.inventoryv1;

import io.holdfast.support.NoFirstWall;

import org.springframework.test.context.TestPropertySource;

/**
 * The same with statements that have any tenant's rows, and the database's wall alone.
 */
@TestPropertySource(properties = NoFirstWall.SETTING)
class TenantsBehindOneWallIT extends TenantsIT {

}
