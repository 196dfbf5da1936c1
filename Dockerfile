FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
# With the POM and something to compile, Maven fetches all that the build needs: a layer that lasts until they change.
COPY pom.xml .
COPY src/main/java/io/holdfast/package-info.java src/main/java/io/holdfast/Carriers.java src/main/java/io/holdfast/
RUN mvn -B -ntp package -Dmaven.test.skip=true -Dspring-boot.repackage.skip=true && rm -r target
COPY src src
RUN mvn -B -ntp package -Dmaven.test.skip=true \
 && java -Djarmode=tools -jar target/holdfast-*.jar extract --layers --destination layers \
 && mv layers/application/holdfast-*.jar layers/application/holdfast.jar

FROM eclipse-temurin:25-jre
WORKDIR /holdfast
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# The ahead-of-time cache fits only the JVM and the files it was made with, so it is made here. The training run needs the
# beans but no database: nothing connects, and these settings end with it.
RUN java -Xmx512m -XX:AOTCacheOutput=holdfast.aot -Xlog:aot=error -Dspring.context.exit=onRefresh \
      -Dspring.datasource.url=jdbc:postgresql://127.0.0.1/none \
      -Dspring.flyway.enabled=false \
      -Dspring.jpa.hibernate.ddl-auto=none \
      -Dspring.jpa.database=postgresql \
      -Dspring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false \
      -jar holdfast.jar \
 && test -s holdfast.aot && rm -rf /tmp/*
USER 10001:10001
# Fewer pools of freed memory; with the heap below, all of it took 479 MB where the heap was 180 MB.
ENV MALLOC_ARENA_MAX=2
EXPOSE 8080 8081
# In bash's own words: the image need not have curl, and a JVM every ten seconds would be heavy.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-8081} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "-XX:AOTCache=holdfast.aot", "-XX:MaxRAMPercentage=35", "-XX:+ExitOnOutOfMemoryError", "-jar", "holdfast.jar"]
