package io.holdfast.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;

/** Promises a second, Holdfast's beside those of SQL by hand. */
@RequiredArgsConstructor
class BarChart {

	private static final int WIDTH = 760;

	private static final int LEFT = 330;

	private static final int ROW = 26;

	private final Results results;

	String svg() {
		List<String> names = Arrays.stream(Items.values()).flatMap(BarChart::names).toList();
		double most = names.stream().mapToDouble((name) -> this.results.median(name).perSecond()).max().orElseThrow();
		StringBuilder svg = new StringBuilder(
				"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">\n"
					.formatted(WIDTH, ROW * (names.size() + 2)));
		svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
		svg.append("<text x=\"12\" y=\"22\" font-weight=\"bold\">Promises a second, medians</text>\n");
		for (int i = 0; i < names.size(); i++) {
			svg.append(bar(names.get(i), this.results.median(names.get(i)).perSecond(), most, ROW * (i + 1) + 10));
		}
		return svg.append("</svg>\n").toString();
	}

	private static Stream<String> names(Items items) {
		return Stream.concat(Stream.of(Names.five(items), Names.one(items)),
				Stream.of(32, 256).map((connections) -> Names.create(items, connections)));
	}

	private static String bar(String name, double perSecond, double most, int top) {
		int length = (int) Math.round((WIDTH - LEFT - 70) * perSecond / most);
		return String.format(Locale.ROOT,
				"""
						<text x="%d" y="%d" text-anchor="end">%s</text><rect x="%d" y="%d" width="%d" height="18" fill="%s"/><text x="%d" y="%d">%,.0f</text>
						""",
				LEFT - 8, top + 14, name.replace("Holdfast: ", ""), LEFT, top, length,
				name.startsWith("SQL") ? "#9aa5b1" : "#1f6feb", LEFT + length + 6, top + 14, perSecond);
	}

}
