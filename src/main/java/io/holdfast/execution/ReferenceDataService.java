package io.holdfast.execution;

import java.util.function.Supplier;

import io.holdfast.idempotency.KeyTakenException;
import io.holdfast.inventory.ItemDetails;
import io.holdfast.inventory.ItemService;
import io.holdfast.inventory.ItemView;
import io.holdfast.inventory.WarehouseDetails;
import io.holdfast.inventory.WarehouseService;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The door for what is described and not counted: items and warehouses. A request that is
 * repeated under its key is answered and not done again. Refusals are those of
 * {@link ItemService} and {@link WarehouseService}.
 */
@Service
@RequiredArgsConstructor
public class ReferenceDataService {

	private final ItemService items;

	private final WarehouseService warehouses;

	private final KeyedWriteService keyed;

	private final Admission admission;

	public ItemView createItem(Caller caller, @Nullable String id, ItemDetails details) {
		return item(caller, () -> this.items.create(caller.tenant(), id, details));
	}

	public ItemView replaceItem(Caller caller, Precondition precondition, String id, ItemDetails details) {
		return item(caller, () -> this.items.replace(caller.tenant(), precondition, id, details));
	}

	public WarehouseView createWarehouse(Caller caller, @Nullable String id, WarehouseDetails details) {
		return warehouse(caller, () -> this.warehouses.create(caller.tenant(), id, details));
	}

	public WarehouseView replaceWarehouse(Caller caller, String id, WarehouseDetails details) {
		return warehouse(caller, () -> this.warehouses.replace(caller.tenant(), id, details));
	}

	private ItemView item(Caller caller, Supplier<ItemView> work) {
		return ((ItemReceipt) write(caller, () -> new ItemReceipt(work.get()))).item();
	}

	private WarehouseView warehouse(Caller caller, Supplier<WarehouseView> work) {
		return ((WarehouseReceipt) write(caller, () -> new WarehouseReceipt(work.get()))).warehouse();
	}

	private Receipt write(Caller caller, Supplier<Receipt> work) {
		return this.admission.admit(() -> (caller.key() != null) ? outcome(caller, work).receipt(caller) : work.get());
	}

	/** Once more where the key was taken meanwhile. */
	private Outcome outcome(Caller caller, Supplier<Receipt> work) {
		try {
			return attempt(caller, work);
		}
		catch (KeyTakenException ex) {
			return attempt(caller, work);
		}
	}

	/**
	 * What was refused has rolled its transaction back, and is kept in one of its own: it
	 * has no effect that could be lost between them.
	 */
	private Outcome attempt(Caller caller, Supplier<Receipt> work) {
		try {
			return this.keyed.write(caller, work);
		}
		catch (AnsweredBeforeException ex) {
			return ex.getOutcome();
		}
		catch (KeyTakenException ex) {
			// No refusal of what was asked.
			throw ex;
		}
		catch (RefusedException ex) {
			return this.keyed.refuse(caller, ex.refusal());
		}
	}

}
