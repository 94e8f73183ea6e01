package org.seedsoil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Tells the root of a run when it begins, and in every failure of a class that uses keys, with the command that repeats it. JUnit
 * finds it by {@code META-INF/services}, here and in the modules that have these classes on their path.
 *
 * <p>Classes that used keys are noted in the file named by {@code seedsoil.keyed-tests}, if there is such a property: with how often
 * chance was judged, and the rate of false alarms of all of that.
 */
public final class RootOfRun
        implements BeforeAllCallback,
                AfterAllCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {
    private static boolean told;
    private boolean keyed;
    private int judgedBefore;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!told) {
            told = true;
            System.out.println(
                    "Random tests from root " + TestKeys.root() + "; the same again: mvn verify " + option());
        }
        TestKeys.wereAskedFor();
        judgedBefore = Chance.judged();
    }

    private static String option() {
        return "-Dseedsoil.random-seed=" + TestKeys.root();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        String file = System.getProperty("seedsoil.keyed-tests", "");
        if (usesKeys() && !file.isEmpty()) {
            int judged = Chance.judged() - judgedBefore;
            String line =
                    "%s %d %s%n".formatted(context.getRequiredTestClass().getName(), judged, judged * Chance.ALARM);
            Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        keyed = false;
    }

    private boolean usesKeys() {
        keyed |= TestKeys.wereAskedFor();
        return keyed;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw tell(context, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw tell(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw tell(context, failure);
    }

    private Throwable tell(ExtensionContext context, Throwable failure) {
        if (!usesKeys() || failure instanceof TestAbortedException) {
            return failure;
        }
        String test = context.getRequiredTestClass().getSimpleName()
                + context.getTestMethod().map(method -> "#" + method.getName()).orElse("");
        String again =
                "[again: mvn test " + option() + " -Dtest='" + test + "' -Dsurefire.failIfNoSpecifiedTests=false]";
        return failure instanceof AssertionError
                ? said(failure, failure.getMessage() + "\n" + again)
                : new AssertionError(failure + "\n" + again, failure);
    }

    private static AssertionError said(Throwable failure, String message) {
        AssertionError told = failure instanceof AssertionFailedError wrong && wrong.isActualDefined()
                ? new AssertionFailedError(message, wrong.getExpected(), wrong.getActual(), failure.getCause())
                : new AssertionError(message, failure.getCause());
        told.setStackTrace(failure.getStackTrace());
        return told;
    }
}
