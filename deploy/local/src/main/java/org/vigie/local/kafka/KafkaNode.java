package org.vigie.local.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;

/**
 * The first class of the broker's own JVM: formats the folder if need be and becomes the broker. One JVM for both saves the second
 * start. It names Kafka's classes by their names, for Kafka is on this JVM's class path alone.
 */
public final class KafkaNode {
    private KafkaNode() {}

    /**
     * Runs until the broker ends.
     *
     * @param arguments the server's properties file and the cluster's id
     */
    public static void main(String[] arguments) throws Throwable {
        String properties = arguments[0];
        String[] format = {"format", "--ignore-formatted", "-t", arguments[1], "-c", properties};
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int code = (int) method("kafka.tools.StorageTool", "execute", int.class, String[].class, PrintStream.class)
                .invoke(format, nobody);
        if (code != 0) throw new IllegalStateException("the broker's folder cannot be formatted: code " + code);
        method("kafka.Kafka", "main", void.class, String[].class).invoke(new String[] {properties});
    }

    private static MethodHandle method(String type, String name, Class<?> result, Class<?>... parameters)
            throws ReflectiveOperationException {
        return MethodHandles.publicLookup()
                .findStatic(Class.forName(type), name, MethodType.methodType(result, parameters))
                .asFixedArity();
    }
}
