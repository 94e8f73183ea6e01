package org.seedsoil.cli.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a cluster does the work of a sweep, and which. */
final class SparkOptions {
    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            order = 54,
            description = "let Spark do the work: local[4], spark://host:7077, k8s://…; Spark is that of SPARK_HOME")
    private @Nullable String master;

    @Option(
            names = "--spark-conf",
            paramLabel = "KEY=VALUE",
            order = 55,
            description = "a setting of Spark; repeatable")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--spark-jars",
            paramLabel = "URL",
            order = 56,
            description = "where the cluster has our two jars, such as local:///opt/seedsoil (default: sent from here)")
    private @Nullable String jars;

    @Nullable
    String master() {
        return master;
    }

    Map<String, String> settings() {
        return settings;
    }

    @Nullable
    String jars() {
        return jars;
    }
}
