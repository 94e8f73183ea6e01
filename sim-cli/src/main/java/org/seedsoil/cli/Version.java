package org.seedsoil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.seedsoil.engine.Engine;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, and by which kernel it follows seeds on this machine. */
final class Version implements IVersionProvider {
    private static final String UNKNOWN = "unknown";

    static String text() {
        try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"seedsoil " + text(), "kernel: " + Engine.kernel()};
    }
}
