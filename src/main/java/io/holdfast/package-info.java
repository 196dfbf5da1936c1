/**
 * Holdfast promises stock to orders, exactly once.
 *
 * <p>
 * Two ideas carry everything. An {@code InventoryItem} in your hand is a locked one:
 * reads hand out records, the entity comes only out of a locking query, so nobody can
 * change a counter that he has not locked. And the unit of work is a batch of
 * submissions: one request is one submission, of one command or many; a batch locks all
 * its items in one statement, in id order, decides submission by submission, and commits
 * once.
 *
 * <p>
 * The path of a request: {@code dialect} binds and words it, {@code security} says who
 * asks, {@code execution} runs it. {@code execution} is the only room where the entities
 * of {@code inventory}, {@code allocation}, {@code consignment}, {@code reservation} and
 * {@code journal} meet; {@code sourcing} plans for it which warehouses serve an order,
 * {@code idempotency} keeps the answers to requests that may be repeated,
 * {@code groupcommit} brings together those that wait at the same time, and {@code audit}
 * does every sum again. {@code tenancy} knows whose all of it is. {@code kernel} holds
 * the words that everyone uses. {@code system} carries what is about HTTP and not about
 * stock; {@code telemetry} knows how requests and tenants are named to an operator, whose
 * figures each room shows of its own; {@code sample} loads something to try things on.
 *
 * <p>
 * Why was it refused? {@code kernel.Refusal}. Which steps are legal?
 * {@code kernel.AllocationStatus}. Who changes a counter?
 * {@code inventory.InventoryItem}. In what order? {@code execution.BatchService}. Whose
 * rows are seen? {@code kernel.TenantWall}. What is on the wire? {@code dialect}. What is
 * forbidden? {@code ArchitectureTests}.
 */
@NullMarked
package io.holdfast;

import org.jspecify.annotations.NullMarked;
