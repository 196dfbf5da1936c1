package io.holdfast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's table of settings says what the configuration metadata and the
 * configuration files say.
 */
class ConfigurationTableTests {

	private static final Pattern ROW = Pattern.compile("^\\| `([A-Z_0-9]+)` \\| (.+?) \\| (.+) \\|$",
			Pattern.MULTILINE);

	private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z.]+):}");

	private static final Map<String, Setting> SETTINGS = settings();

	private static final Map<String, Row> ROWS = rows();

	private static final Properties DEFAULTS = yaml("application.yml");

	private static final Properties FROM_THE_SOURCES = yaml("application-local.yml");

	@Test
	void everySettingOfHoldfastHasItsRow() {
		assertThat(ROWS.keySet()).containsAll(own().map(ConfigurationTableTests::variable).toList());
	}

	@ParameterizedTest
	@MethodSource("rowsOfTheTable")
	void aRowNamesAPropertyThatExists(Row row) {
		assertThat(SETTINGS.containsKey(row.variable())).as(row.variable()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("rowsOfTheTable")
	void aRowTellsTheDefault(Row row) {
		assertThat(Optional.ofNullable(SETTINGS.get(row.variable())).map(Setting::byDefault)).contains(row.byDefault());
	}

	@ParameterizedTest
	@MethodSource("own")
	void aRowOfHoldfastsOwnSaysWhatTheMetadataSay(Setting setting) {
		String meaning = StringUtils.uncapitalize(setting.description().replaceFirst("\\.$", ""));
		assertThat(Optional.ofNullable(ROWS.get(variable(setting))).map(Row::meaning)).contains(meaning);
	}

	static Stream<Row> rowsOfTheTable() {
		return ROWS.values().stream();
	}

	static Stream<Setting> own() {
		return SETTINGS.values().stream().filter((setting) -> setting.name().startsWith("holdfast."));
	}

	/** As Spring Boot binds environment variables: dots become "_", dashes nothing. */
	private static String variable(Setting setting) {
		return variable(setting.name());
	}

	private static String variable(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	private static Map<String, Row> rows() {
		try {
			String settings = Files.readString(Path.of("README.md")).split("\n### Settings\n", 2)[1].split("\n#", 2)[0];
			return ROW.matcher(settings)
				.results()
				.map(Row::of)
				.collect(Collectors.toMap(Row::variable, (row) -> row, (one, other) -> {
					throw new IllegalStateException("Two rows for " + one.variable());
				}, LinkedHashMap::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Of every library on the class path; our own also has what is written by hand. */
	private static Map<String, Setting> settings() {
		JsonMapper json = new JsonMapper();
		Map<String, Setting> settings = new LinkedHashMap<>();
		try {
			for (URL url : Collections.list(ConfigurationTableTests.class.getClassLoader()
				.getResources("META-INF/spring-configuration-metadata.json"))) {
				try (InputStream metadata = url.openStream()) {
					json.readTree(metadata).path("properties").forEach((property) -> {
						Setting setting = Setting.of(property);
						settings.putIfAbsent(variable(setting), setting);
					});
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return settings;
	}

	private static Properties yaml(String file) {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource(file));
		return Objects.requireNonNull(yaml.getObject());
	}

	private record Row(String variable, String byDefault, String meaning) {

		static Row of(MatchResult row) {
			return new Row(row.group(1), row.group(2), row.group(3));
		}

	}

	private record Setting(String name, @Nullable String metadataDefault, String description) {

		static Setting of(JsonNode property) {
			return new Setting(property.path("name").asString(), property.path("defaultValue").asString(null),
					property.path("description").asString(""));
		}

		/** In the table's words. */
		String byDefault() {
			String generally = DEFAULTS.getProperty(this.name, this.metadataDefault);
			String fromTheSources = FROM_THE_SOURCES.getProperty(this.name, generally);
			return Objects.equals(generally, fromTheSources) ? quoted(generally)
					: quoted(generally) + "; from the sources " + quoted(fromTheSources);
		}

		private static String quoted(@Nullable String value) {
			if (value == null) {
				return "none";
			}
			Matcher reference = REFERENCE.matcher(value);
			return reference.matches() ? "that of `" + variable(reference.group(1)) + "`" : "`" + value + "`";
		}

	}

}
