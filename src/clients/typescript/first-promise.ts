import { AllocationsApi, Configuration, ResponseError, type ErrorResponse } from './target/client/index.js';

// Make a promise, keep it, and hear a no.
const allocations = new AllocationsApi(new Configuration({ basePath: process.argv[2] ?? 'http://127.0.0.1:8080' }));

// Under its key the request may be sent again, and is done once.
const { data: promise } = await allocations.createAllocation({
  idempotencyKey: crypto.randomUUID(),
  createAllocationRequest: {
    orderId: 'ord_ts', orderItemId: 'item_1', inventoryItemId: 'inv_01GXYZ456TUV', quantity: 2,
  },
});
const id = promise.id;
await allocations.confirmAllocation({ id, confirmRequest: { notes: 'Paid' } });
await allocations.fulfillAllocation({ id, fulfillRequest: { referenceNumber: 'SHIP-1', referenceType: 'SHIPMENT' } });
const { data: kept } = await allocations.getAllocation({ id });
console.log(`${id} is ${kept.status}`);

try {
  await allocations.confirmAllocation({ id });
  throw new Error('Confirmed after it was fulfilled');
} catch (refused) {
  if (!(refused instanceof ResponseError)) throw refused;
  const { error }: ErrorResponse = await refused.response.json();
  console.log(`${refused.response.status} ${error.code}`);
}
