package io.holdfast.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.support.ObservedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The dashboard asks for nothing that the service does not show. */
class DashboardIT extends ObservedTest {

	private static final Path DASHBOARD = Path.of("src/main/resources/grafana/holdfast.json");

	/** Given by Prometheus to whatever it fetches. */
	private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("instance", "job");

	private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*\\{([^}]*)}");

	private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");

	private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without)\\s*\\(([^)]*)\\)");

	private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][\\w:]*\\b(?!\\s*\\()");

	private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((\\w+), (\\w+)\\)");

	private static final Pattern LEGEND = Pattern.compile("\\{\\{(\\w+)}}");

	@Test
	void everyNameAndLabelThatItAsksForIsShown() throws IOException {
		work();
		await().untilAsserted(() -> assertThat(metrics()).contains("holdfast_soonest_expiry_seconds{"));
		String metrics = metrics();
		assertThat(queries()).hasSizeGreaterThan(30)
			.allSatisfy((query) -> assertThat(asked(query)).isNotEmpty()
				.allSatisfy((asked) -> assertShown(asked, metrics)));
	}

	@Test
	void everyLegendNamesWhatItsQueryGroupsBy() throws IOException {
		assertThat(targets()).allSatisfy((target) -> assertThat(groups(target.path("expr").asString()))
			.containsAll(LEGEND.matcher(target.path("legendFormat").asString())
				.results()
				.map((legend) -> legend.group(1))
				.toList()));
	}

	@Test
	void itIsADashboardOfAnyPrometheus() throws IOException {
		JsonNode dashboard = dashboard();
		assertThat(dashboard.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
		assertThat(dashboard.path("title").asString()).isEqualTo("Holdfast");
		assertThat(dashboard.path("panels").findValuesAsString("id")).doesNotHaveDuplicates();
		assertThat(panels()).allSatisfy((panel) -> {
			assertThat(panel.path("title").asString()).isNotBlank();
			assertThat(panel.path("datasource").path("uid").asString()).isEqualTo("${datasource}");
			assertThat(panel.path("gridPos").path("w").asInt() + panel.path("gridPos").path("x").asInt())
				.isLessThanOrEqualTo(24);
		});
	}

	private void work() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
		allocate(1);
		assertThat(allocate(100)).isEqualTo(409);
	}

	private int allocate(int quantity) {
		return this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": %d,
				 "warehouseId": "wh_1"}""".formatted(quantity)).status();
	}

	private String metrics() {
		return this.api.get("//actuator/prometheus").body();
	}

	private static void assertShown(Asked asked, String metrics) {
		List<Set<String>> series = metrics.lines()
			.filter((line) -> line.matches(Pattern.quote(asked.metric()) + "[{ ].*"))
			.map((line) -> MATCHER.matcher(line).results().map((match) -> match.group(1)).collect(Collectors.toSet()))
			.toList();
		assertThat(series).as(asked.metric()).isNotEmpty();
		assertThat(series).as(asked.toString()).anyMatch((labels) -> labels.containsAll(asked.labels()));
	}

	/** Each metric of a query with the labels that it must have. */
	private static List<Asked> asked(String query) {
		List<MatchResult> ofValues = LABEL_VALUES.matcher(query).results().toList();
		if (!ofValues.isEmpty()) {
			return ofValues.stream().map((match) -> new Asked(match.group(1), Set.of(match.group(2)))).toList();
		}
		Set<String> groups = groups(query);
		groups.removeAll(LABELS_OF_PROMETHEUS);
		String bare = GROUPING.matcher(query).replaceAll("").replaceAll("\\[[^]]*]", "");
		Stream<Asked> selected = SELECTOR.matcher(bare).results().map((match) -> {
			Set<String> labels = MATCHER.matcher(match.group(2))
				.results()
				.map((label) -> label.group(1))
				.collect(Collectors.toSet());
			labels.addAll(groups);
			return new Asked(match.group(1), labels);
		});
		Stream<Asked> unselected = NAME.matcher(SELECTOR.matcher(bare).replaceAll("1"))
			.results()
			.map((match) -> new Asked(match.group(), groups));
		return Stream.concat(selected, unselected).toList();
	}

	private static Set<String> groups(String query) {
		return GROUPING.matcher(query)
			.results()
			.flatMap((match) -> Stream.of(match.group(1).split("\\s*,\\s*")))
			.collect(Collectors.toSet());
	}

	private static List<String> queries() throws IOException {
		Stream<String> ofVariables = dashboard().path("templating")
			.path("list")
			.valueStream()
			.map((variable) -> variable.path("definition").asString(""))
			.filter((definition) -> !definition.isEmpty());
		return Stream.concat(targets().stream().map((target) -> target.path("expr").asString()), ofVariables).toList();
	}

	private static List<JsonNode> targets() throws IOException {
		return panels().stream().flatMap((panel) -> panel.path("targets").valueStream()).toList();
	}

	private static List<JsonNode> panels() throws IOException {
		return dashboard().path("panels")
			.valueStream()
			.filter((panel) -> !panel.path("type").asString().equals("row"))
			.toList();
	}

	private static JsonNode dashboard() throws IOException {
		return new JsonMapper().readTree(Files.readString(DASHBOARD));
	}

	private record Asked(String metric, Set<String> labels) {
	}

}
