package io.holdfast.sample;

/** An item, and how many units of it are in each of the sample warehouses. */
record SampleItem(String id, String sku, String name, int north, int south, int east) {
}
