package io.holdfast.sample;

import java.util.List;

/** An item, and how many units of it are in each of the sample warehouses. */
record SampleItem(String id, String sku, String name, int north, int south, int east) {

	static final List<SampleItem> ALL = List.of(
			new SampleItem("inv_01GXYZ234DEF", "WIDGET-2", "Widget Deluxe Plus", 40, 20, 10),
			new SampleItem("inv_01GXYZ345QRS", "GADGET-1", "Smart Gadget", 25, 15, 5),
			new SampleItem("inv_01GXYZ456TUV", "WIDGET-1", "Widget Standard", 120, 80, 30),
			new SampleItem("inv_01GXYZ567WXY", "WIDGET-3", "Widget Mini", 200, 0, 60),
			new SampleItem("inv_01GXYZ678ZAB", "GADGET-2", "Smart Gadget Pro", 12, 6, 2),
			new SampleItem("inv_01GXYZ789CDE", "SPROCKET-S", "Sprocket, small", 500, 350, 0),
			new SampleItem("inv_01GXYZ890FGH", "SPROCKET-L", "Sprocket, large", 180, 90, 20),
			new SampleItem("inv_01GXYZ901JKM", "CABLE-1M", "Cable, one metre", 1000, 600, 150),
			new SampleItem("inv_01GXYZ012NPQ", "CABLE-5M", "Cable, five metres", 300, 200, 40),
			new SampleItem("inv_01GXYZ123RST", "BRACKET-A", "Wall bracket", 75, 0, 0),
			new SampleItem("inv_01GXYZ235UVW", "LAMP-DESK", "Desk lamp", 33, 21, 9),
			new SampleItem("inv_01GXYZ346XYZ", "LAMP-FLOOR", "Floor lamp", 14, 0, 3));

}
