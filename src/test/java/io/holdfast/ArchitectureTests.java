package io.holdfast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import io.holdfast.execution.Command;
import io.holdfast.execution.ConsignmentCommand;
import io.holdfast.execution.AnswerService;
import io.holdfast.execution.CommandService;
import io.holdfast.execution.DecisionReceipt;
import io.holdfast.execution.Expiry;
import io.holdfast.execution.ImportService;
import io.holdfast.execution.OrderDocumentsCommand;
import io.holdfast.execution.PlanService;
import io.holdfast.execution.Receipt;
import io.holdfast.execution.ReferenceDataService;
import io.holdfast.execution.ReservationCommand;
import io.holdfast.execution.Result;
import io.holdfast.execution.Sourcing;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TenantWall;
import io.holdfast.tenancy.AdminTokenCommand;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.bson.types.ObjectId;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RequestMapping;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is forbidden. Rooms are closed: what a rule does not allow them to use, they may
 * not use.
 */
class ArchitectureTests {

	private static final String HOUSE = "io.holdfast";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(HOUSE);

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	private static final String DIALECT_ROOT = "dialect";

	private static final String DIALECTS = "dialect.*..";

	private static final DescribedPredicate<JavaClass> DOOR = describe("the door of execution",
			(type) -> Stream
				.of(CommandService.class, AnswerService.class, PlanService.class, ReferenceDataService.class,
						ImportService.class)
				.anyMatch(type::isEquivalentTo)
					|| Stream.of(Command.class, Receipt.class, Result.class, Expiry.class, Sourcing.class)
						.anyMatch(type::isAssignableTo)
					|| Stream
						.of(OrderDocumentsCommand.Draw.Draft.class, OrderDocumentsCommand.Repack.Parcel.class,
								ReservationCommand.Reserve.Line.class, ReservationCommand.Decide.Share.class,
								DecisionReceipt.Line.class, ConsignmentCommand.Line.class,
								ConsignmentCommand.Scope.class, ConsignmentCommand.Portion.class)
						.anyMatch(type::isEquivalentTo));

	/** Parts of entities and of repositories are neither. */
	private static final DescribedPredicate<JavaClass> VIEWS = describe("views",
			(type) -> (type.isRecord() || type.isEnum() || type.reflect().isSealed())
					&& !isPartOfAnEntityOrARepository(type));

	private static final DescribedPredicate<JavaClass> SERVICES_AND_VIEWS = rooms("inventory..", "allocation..",
			"consignment..", "reservation..", "sourcing..", "journal..", "audit..", "tenancy..")
		.and(VIEWS.or(describe("services", (type) -> type.getSimpleName().endsWith("Service"))));

	private static final DescribedPredicate<JavaClass> QUERY_SIDE = rooms("inventory..", "allocation..",
			"reservation..", "journal..")
		.and(VIEWS.or(describe("query services", (type) -> type.getSimpleName().endsWith("QueryService"))));

	private static final DescribedPredicate<JavaClass> TENANTS = rooms("tenancy..")
		.and(VIEWS.or(describe("services", (type) -> type.getSimpleName().endsWith("Service"))));

	private static final DescribedPredicate<JavaClass> BEGINNING_TRANSACTIONS = describe("beginning transactions",
			(type) -> annotatedAnywhere(type, List.of(Transactional.class, jakarta.transaction.Transactional.class)));

	private static final DescribedPredicate<JavaClass> PROXIED = describe("proxied", (type) -> annotatedAnywhere(type,
			List.of(Transactional.class, jakarta.transaction.Transactional.class, Async.class, Cacheable.class)));

	/** What is of tenants; who they are, and who may ask for them, precedes that. */
	private static final DescribedPredicate<JavaClass> BEHIND_THE_WALL = not(resideInAPackage(HOUSE + ".tenancy.."));

	private static final DescribedPredicate<JavaMethod> RAISING_THE_WALL_FIRST = describe("raise the wall first",
			(method) -> method.getMethodCallsFromSelf()
				.stream()
				.filter((call) -> !call.getTargetOwner().isRecord())
				.min(Comparator.comparing(JavaAccess::getLineNumber))
				.filter((call) -> isOf(call, TenantWall.class))
				.isPresent());

	/** SQL and HQL words for the time of the database. */
	private static final Pattern DATABASE_TIME = Pattern
		.compile("(?i)\\b((clock|statement|transaction)_timestamp|timeofday|current[_ ](timestamp|instant|date|time)"
				+ "|(local|offset)[_ ](datetime|timestamp|time))\\b");

	private static final Pattern NOW = Pattern.compile("(?i)\\bnow\\s*\\(");

	/** A table or entity that a query reads, and its alias. */
	private static final Pattern READ = Pattern
		.compile("(?i)\\b(?:from|join|(?<!for |key |do )update)\\s+(?!lateral\\b)(\\w+)\\s+(\\w+)");

	/** A row that begins with its tenant. */
	private static final Pattern INSERTED = Pattern
		.compile("(?i)^insert into \\w+ \\(tenant_id, [^)]+\\)\\s+select :tenant,");

	/** In their order, and each as a whole. */
	private static final Pattern LOCKED = Pattern
		.compile("(?i)\\border by i\\.id\\s+for no key update of i( skip locked)?$");

	private static final int MAX_LINES = 150;

	/**
	 * Entities whose acts belong together, and the lists of all refusals and of all acts
	 * on documents; no reason for another.
	 */
	private static final Map<String, Integer> LONGER = Map.of("InventoryItem.java", 215, "Allocation.java", 195,
			"Consignment.java", 160, "Refusal.java", 175, "ConsignmentCommand.java", 160);

	// Who may use whom

	@Test
	void everyClassLivesInARoomThatHasRules() {
		classes().should()
			.resideInAnyPackage(HOUSE, HOUSE + ".kernel", HOUSE + ".journal", HOUSE + ".inventory",
					HOUSE + ".allocation", HOUSE + ".reservation", HOUSE + ".consignment", HOUSE + ".sourcing",
					HOUSE + ".execution", HOUSE + ".audit", HOUSE + ".dialect", HOUSE + ".dialect.*",
					HOUSE + ".security", HOUSE + ".system", HOUSE + ".sample", HOUSE + ".telemetry",
					HOUSE + ".idempotency", HOUSE + ".groupcommit", HOUSE + ".tenancy")
			.check(CLASSES);
	}

	@Test
	void theHallUsesNoRoomButForTheCommandOfItsJar() {
		assertRoomUsesOnly("", describe("the command", (type) -> type.isEquivalentTo(AdminTokenCommand.class)));
	}

	@Test
	void theKernelUsesNothingOfOurs() {
		assertRoomUsesOnly("kernel..", DescribedPredicate.alwaysFalse());
	}

	@Test
	void theJournalUsesOnlyTheKernel() {
		assertRoomUsesOnly("journal..", rooms("kernel.."));
	}

	@Test
	void inventoryUsesOnlyTheKernelAndTheJournal() {
		assertRoomUsesOnly("inventory..", rooms("kernel..", "journal.."));
	}

	@Test
	void allocationUsesOnlyTheKernelAndTheJournalAndShowsFiguresOfEachTenant() {
		assertRoomUsesOnly("allocation..", rooms("kernel..", "journal..", "telemetry..").or(TENANTS));
	}

	@Test
	void reservationUsesOnlyTheKernel() {
		assertRoomUsesOnly("reservation..", rooms("kernel.."));
	}

	@Test
	void consignmentUsesOnlyTheKernelAndTheJournal() {
		assertRoomUsesOnly("consignment..", rooms("kernel..", "journal.."));
	}

	@Test
	void tenancyUsesOnlyTheKernel() {
		assertRoomUsesOnly("tenancy..", rooms("kernel.."));
	}

	@Test
	void telemetryUsesOnlyTheKernel() {
		assertRoomUsesOnly("telemetry..", rooms("kernel.."));
	}

	@Test
	void idempotencyUsesOnlyTheKernelAndLooksAfterEachTenant() {
		assertRoomUsesOnly("idempotency..", rooms("kernel..").or(TENANTS));
	}

	@Test
	void groupCommitUsesOnlyTheKernel() {
		assertRoomUsesOnly("groupcommit..", rooms("kernel.."));
	}

	@Test
	void sourcingUsesOnlyTheKernelAndTheViewsOfInventory() {
		assertRoomUsesOnly("sourcing..", rooms("kernel..").or(rooms("inventory..").and(VIEWS)));
	}

	@Test
	void executionUsesOnlyTheRoomsThatItBringsTogether() {
		assertRoomUsesOnly("execution..", rooms("kernel..", "journal..", "inventory..", "allocation..", "consignment..",
				"reservation..", "sourcing..", "idempotency..", "groupcommit..", "telemetry..")
			.or(TENANTS));
	}

	@Test
	void theAuditUsesOnlyTheQuerySideOfWhatItAudits() {
		assertRoomUsesOnly("audit..", rooms("kernel..", "telemetry..").or(QUERY_SIDE));
	}

	@Test
	void whatDialectsShareUsesOnlyTheKernel() {
		assertRoomUsesOnly(DIALECT_ROOT, rooms("kernel.."));
	}

	@Test
	void dialectsUseOnlyTheDoorOfExecutionAndServicesAndViews() {
		assertRoomUsesOnly(DIALECTS, rooms("kernel..", DIALECT_ROOT).or(DOOR).or(SERVICES_AND_VIEWS));
	}

	@Test
	void dialectsNeverKnowEachOther() {
		slices().matching(HOUSE + ".dialect.(*)..").should().notDependOnEachOther().check(CLASSES);
	}

	@Test
	void securityUsesOnlyTheKernelAndWhatDialectsShareAndWhoMayAsk() {
		assertRoomUsesOnly("security..", rooms("kernel..", DIALECT_ROOT, "tenancy.."));
	}

	@Test
	void theSystemUsesOnlyTheKernelAndWhatDialectsShareAndShowsRequests() {
		assertRoomUsesOnly("system..", rooms("kernel..", DIALECT_ROOT, "telemetry.."));
	}

	@Test
	void samplesAreMadeThroughTheDoorOfExecutionAndServices() {
		assertRoomUsesOnly("sample..", rooms("kernel..").or(DOOR).or(SERVICES_AND_VIEWS));
	}

	@Test
	void roomsAreFreeOfCycles() {
		slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	// The edge

	@Test
	void controllersLiveOnlyInDialects() {
		classes().that()
			.areMetaAnnotatedWith(Controller.class)
			.or()
			.haveSimpleNameEndingWith("Controller")
			.or(describe("map requests", (type) -> annotatedAnywhere(type, List.of(RequestMapping.class))))
			.should()
			.resideInAPackage(HOUSE + "." + DIALECTS)
			.andShould()
			.haveSimpleNameEndingWith("Controller")
			.check(CLASSES);
	}

	@Test
	void dialectsShowNothingToOtherPackages() {
		classes().that().resideInAPackage(HOUSE + "." + DIALECTS).should().notBePublic().check(CLASSES);
	}

	// Locks, transactions, queries

	@Test
	void anItemComesOutOfARepositoryOnlyLocked() {
		methods().that()
			.areDeclaredInClassesThat()
			.areAssignableTo(Repository.class)
			.and(describe("return items",
					(JavaMethod method) -> method.getReturnType()
						.getAllInvolvedRawTypes()
						.stream()
						.anyMatch((type) -> type.isEquivalentTo(InventoryItem.class))))
			.should(ArchCondition
				.from(describe("be locked", (JavaMethod method) -> LOCKED.matcher(queryOf(method)).find())))
			.check(CLASSES);
	}

	@Test
	void repositoriesExtendTheBareRepositoryDirectly() {
		classes().that()
			.areAssignableTo(Repository.class)
			.should(ArchCondition.from(describe("extend Repository and nothing else",
					(type) -> type.getRawInterfaces().size() == 1
							&& type.getRawInterfaces().iterator().next().isEquivalentTo(Repository.class))))
			.check(CLASSES);
	}

	@Test
	void everyRepositoryMethodTakesTheTenant() {
		methods().that()
			.areDeclaredInClassesThat(assignableTo(Repository.class).and(BEHIND_THE_WALL))
			.should(ArchCondition.from(describe("take the tenant",
					(JavaMethod method) -> method.getRawParameterTypes()
						.stream()
						.anyMatch((type) -> type.isEquivalentTo(TenantId.class)))))
			.check(CLASSES);
	}

	@Test
	void everyRepositoryMethodWritesItsQueryDown() {
		methods().that()
			.areDeclaredInClassesThat()
			.areAssignableTo(Repository.class)
			.should()
			.beMetaAnnotatedWith(Query.class)
			.check(CLASSES);
	}

	@Test
	void everyQueryNamesTheTenantOfEachTableThatItReads() {
		methods().that()
			.areMetaAnnotatedWith(Query.class)
			.and()
			.areDeclaredInClassesThat(BEHIND_THE_WALL)
			.should(ArchCondition.from(describe("name the tenant of each table",
					(JavaMethod method) -> namesTheTenantOfEachTable(queryOf(method)))))
			.check(CLASSES);
	}

	@Test
	void everyTransactionRaisesTheWallOfItsTenantFirst() {
		methods().that()
			.areDeclaredInClassesThat(BEHIND_THE_WALL)
			.and(describe("begin a transaction",
					(JavaMethod method) -> annotated(method, List.of(Transactional.class))
							|| annotated(method.getOwner(), List.of(Transactional.class))))
			.should(ArchCondition.from(RAISING_THE_WALL_FIRST))
			.check(CLASSES);
	}

	@Test
	void queriesAreWrittenDownOnlyInRepositories() {
		noClasses().that()
			.doNotHaveFullyQualifiedName(HOUSE + ".kernel.DatabaseTimeSource")
			.and()
			.doNotHaveFullyQualifiedName(HOUSE + ".kernel.TenantWall")
			.and()
			.doNotHaveFullyQualifiedName(HOUSE + ".kernel.SequenceNumberSource")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.jdbc.core..", "java.sql..")
			.orShould()
			.accessTargetWhere(describe("takes the text of a query",
					(access) -> isOf(access, EntityManager.class) && access.getName().matches("create\\w*Query\\w*")
							&& takesText(access)))
			.check(CLASSES.that(not(describe("what reads SQLStates, ends connections or sees to roles",
					(type) -> type.getSimpleName().matches("DatabaseFailure|CutOffs?|DatabaseRoles|ServingRole")))));
	}

	@Test
	void rowsAreNeitherFoundNorMergedPastARepository() {
		noClasses().should()
			.accessTargetWhere(
					describe("passes a repository by",
							(access) -> isOf(access, EntityManager.class) && Set
								.of("find", "findMultiple", "getReference", "get", "getMultiple", "merge", "refresh")
								.contains(access.getName())))
			.check(CLASSES);
	}

	@Test
	void transactionsBeginOnlyAtServices() {
		classes().that(BEGINNING_TRANSACTIONS).should().haveSimpleNameEndingWith("Service").check(CLASSES);
	}

	/** Where traces go is the library's to call. */
	@Test
	void nobodyIsCalledButTheDatabaseAndTheIssuer() {
		noClasses().that()
			.doNotHaveFullyQualifiedName(HOUSE + ".security.AuthenticationConfiguration")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.net.http..", "org.springframework.http.client..",
					"org.springframework.web.client..", "org.springframework.web.reactive.function.client..")
			.orShould()
			.callMethodWhere(describe("opens a connection",
					(call) -> call.getName().matches("openConnection|openStream") && isOf(call, URL.class)))
			.check(CLASSES);
	}

	@Test
	void whatRunsInsideABatchIsNotProxied() {
		noClasses().that()
			.resideInAPackage(HOUSE + ".execution..")
			.and()
			.doNotHaveSimpleName("BatchService")
			.and()
			.doNotHaveSimpleName("KeyedWriteService")
			.should(ArchCondition.from(PROXIED))
			.check(CLASSES);
	}

	@Test
	void transactionsByHandAreOnlySnapshots() {
		noClasses().that()
			.doNotBelongToAnyOf(Snapshots.class)
			.and()
			.doNotHaveSimpleName("CommitAwareTransactions")
			.should()
			.dependOnClassesThat(assignableTo(TransactionOperations.class).or(assignableTo(TransactionManager.class)))
			.check(CLASSES);
	}

	// Time and ids

	@Test
	void nobodyReadsAClockOfHisOwn() {
		noClasses().should()
			.accessTargetWhere(describe("reads a clock",
					(access) -> (access.getTargetOwner().getPackageName().startsWith("java.time")
							&& access.getName().equals("now"))
							|| (isOf(access, System.class) && access.getName().equals("currentTimeMillis"))))
			.orShould()
			.dependOnClassesThat(
					assignableTo(InstantSource.class).or(assignableTo(Date.class)).or(assignableTo(Calendar.class)))
			.check(CLASSES);
	}

	@Test
	void onlyTheTimeSourceAsksTheDatabaseForTheTime() {
		assertThat(files(SOURCES, ".java").filter((file) -> !file.endsWith("DatabaseTimeSource.java"))).isNotEmpty()
			.allSatisfy((file) -> assertThat(read(file)).doesNotContainPattern(DATABASE_TIME));
	}

	@Test
	void noQueryAsksForTheTime() {
		noMethods().that()
			.areMetaAnnotatedWith(Query.class)
			.should(ArchCondition
				.from(describe("ask for the time", (JavaMethod method) -> NOW.matcher(queryOf(method)).find())))
			.check(CLASSES);
	}

	@Test
	void noMigrationAsksForTheTime() {
		assertThat(files(MIGRATIONS, ".sql")).isNotEmpty()
			.allSatisfy(
					(file) -> assertThat(read(file)).doesNotContainPattern(DATABASE_TIME).doesNotContainPattern(NOW));
	}

	@Test
	void idsAreMadeInOnePlace() {
		noClasses().that()
			.doNotHaveFullyQualifiedName(HOUSE + ".kernel.ObjectIdSource")
			.and()
			.doNotHaveFullyQualifiedName(HOUSE + ".system.RequestIds")
			.should()
			.dependOnClassesThat(assignableTo(ObjectId.class).or(assignableTo(UUID.class)))
			.check(CLASSES);
	}

	// Habits

	@Test
	void nothingIsInjectedIntoFields() {
		noFields().should()
			.beAnnotatedWith(Autowired.class)
			.orShould()
			.beAnnotatedWith(Value.class)
			.orShould()
			.beAnnotatedWith(PersistenceContext.class)
			.orShould()
			.beAnnotatedWith("jakarta.inject.Inject")
			.orShould()
			.beAnnotatedWith("jakarta.annotation.Resource")
			.check(CLASSES);
	}

	@Test
	void nothingIsInjectedIntoSetters() {
		noMethods().should().beAnnotatedWith(Autowired.class).check(CLASSES);
	}

	/** The wall is none: whoever begins a transaction has it. */
	@Test
	void beansHaveAtMostFiveCollaborators() {
		constructors().that()
			.areDeclaredInClassesThat()
			.areMetaAnnotatedWith(Component.class)
			.should(ArchCondition.from(describe("take at most five parameters",
					(JavaConstructor constructor) -> constructor.getRawParameterTypes()
						.stream()
						.filter((type) -> !type.isEquivalentTo(TenantWall.class))
						.count() <= 5)))
			.check(CLASSES);
	}

	@Test
	void namesAreTheFields() {
		classes()
			.should(ArchCondition
				.from(describe("have a name that says something",
						(type) -> !type.getSimpleName()
							.matches("Abstract[A-Z].*|.*(Impl|Manager|Helper|Util|Dto|DTO)s?([A-Z].*)?"))))
			.check(CLASSES);
	}

	@Test
	void everyPackageSaysWhatItIsForAndIsNullMarked() {
		assertThat(Stream.concat(Stream.of(CLASSES.getPackage(HOUSE)),
				CLASSES.getPackage(HOUSE).getSubpackagesInTree().stream()))
			.filteredOn((room) -> !room.getClasses().isEmpty())
			.allSatisfy((room) -> assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue());
	}

	@Test
	void jspecifysNullableIsTheOnlyOne() {
		noClasses().should()
			.dependOnClassesThat(describe("annotations about null",
					(type) -> type.getSimpleName().matches("(?i)Nullable|No[nt]Null")
							&& !type.getPackageName().startsWith("org.jspecify")
							&& !type.getPackageName().startsWith("jakarta.validation")))
			.check(CLASSES);
	}

	@Test
	void noFieldIsOptional() {
		noFields().should().haveRawType(Optional.class).check(CLASSES);
	}

	@Test
	void noParameterIsOptional() {
		noCodeUnits().should()
			.haveRawParameterTypes(describe("an Optional",
					(List<JavaClass> types) -> types.stream().anyMatch((type) -> type.isEquivalentTo(Optional.class))))
			.check(CLASSES);
	}

	@Test
	void jsonIsReadAndWrittenByOneJackson() {
		noClasses().that()
			.doNotHaveFullyQualifiedName(HOUSE + ".system.DocumentedTypes")
			.should()
			.dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core.."))
			.check(CLASSES);
	}

	@Test
	void lombokWritesOnlyWhatItMay() {
		assertThat(files(SOURCES, ".java")).allSatisfy((file) -> assertThat(read(file)).doesNotContainPattern(
				"import (static )?lombok\\.(?!(AccessLevel|Getter|NoArgsConstructor|RequiredArgsConstructor|extern\\.slf4j\\.Slf4j);)"));
	}

	@Test
	void classesStayShort() {
		assertThat(files(SOURCES, ".java"))
			.allSatisfy((file) -> assertThat(read(file).lines().filter((line) -> !line.isBlank()))
				.hasSizeLessThanOrEqualTo(LONGER.getOrDefault(file.getFileName().toString(), MAX_LINES)));
	}

	private static void assertRoomUsesOnly(String room, DescribedPredicate<JavaClass> others) {
		DescribedPredicate<JavaClass> itself = rooms(room);
		classes().that(itself)
			.should()
			.onlyDependOnClassesThat(not(resideInAPackage(HOUSE + "..")).or(itself).or(others))
			.check(CLASSES);
	}

	private static DescribedPredicate<JavaClass> rooms(String... names) {
		return resideInAnyPackage(
				Stream.of(names).map((name) -> name.isEmpty() ? HOUSE : HOUSE + "." + name).toArray(String[]::new));
	}

	private static boolean isPartOfAnEntityOrARepository(JavaClass type) {
		return type.isAnnotatedWith(Entity.class) || type.isAssignableTo(Repository.class)
				|| type.getEnclosingClass().map(ArchitectureTests::isPartOfAnEntityOrARepository).orElse(false);
	}

	private static boolean annotatedAnywhere(JavaClass type, List<Class<? extends Annotation>> annotations) {
		return Stream.<CanBeAnnotated>concat(Stream.of(type), type.getMethods().stream())
			.anyMatch((place) -> annotated(place, annotations));
	}

	private static boolean annotated(CanBeAnnotated place, List<Class<? extends Annotation>> annotations) {
		return annotations.stream().anyMatch(place::isMetaAnnotatedWith);
	}

	private static boolean isOf(JavaAccess<?> access, Class<?> owner) {
		return access.getTargetOwner().isAssignableTo(owner);
	}

	private static boolean takesText(JavaAccess<?> access) {
		return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
				&& target.getRawParameterTypes().stream().anyMatch((type) -> type.isEquivalentTo(String.class));
	}

	private static String queryOf(JavaMethod method) {
		return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.reflect(), Query.class))
			.map(Query::value)
			.orElseThrow();
	}

	private static boolean namesTheTenantOfEachTable(String query) {
		List<String> aliases = READ.matcher(query).results().map((read) -> read.group(2)).toList();
		return (!aliases.isEmpty() || INSERTED.matcher(query).find()) && aliases.stream()
			.allMatch((alias) -> Pattern.compile("\\b" + alias + "\\.tenant(Id|_id)\\s*=\\s*:").matcher(query).find());
	}

	private static Stream<Path> files(Path root, String suffix) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(suffix)).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
