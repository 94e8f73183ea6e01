package org.seedsoil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A failure under keys says how it can be had again, and one without keys does not. */
class RootOfRunTest {
    private static final String AGAIN = "[again: mvn test -Dseedsoil.random-seed=" + TestKeys.root();

    static class Failing {
        @Test
        void withKeys() {
            Assertions.assertEquals(0, TestKeys.of("a").high());
        }

        @Test
        void byAnException() {
            TestKeys.root();
            throw new IllegalStateException("nothing left");
        }
    }

    static class Unlucky {
        @BeforeAll
        static void prepare() {
            TestKeys.root();
            throw new IllegalStateException("not prepared");
        }

        @Test
        void neverRun() {}
    }

    static class WithoutKeys {
        @Test
        void wrong() {
            Assertions.fail("plainly wrong");
        }
    }

    private static String failure(DiscoverySelector selector) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selector)
                                .build(),
                        listener);
        assertThat(listener.getSummary().getFailures()).hasSize(1);
        return String.valueOf(
                listener.getSummary().getFailures().get(0).getException().getMessage());
    }

    @Test
    void everyFailureUnderKeysTellsTheRoot() {
        assertThat(failure(selectMethod(Failing.class, "withKeys")))
                .contains("expected: <0>", AGAIN, "'Failing#withKeys'");
        assertThat(failure(selectMethod(Failing.class, "byAnException"))).contains("nothing left", AGAIN);
        assertThat(failure(selectClass(Unlucky.class))).contains("not prepared", AGAIN, "'Unlucky'");
        assertThat(failure(selectClass(WithoutKeys.class))).isEqualTo("plainly wrong");
    }

    @Test
    void theRootIsTheSameWheneverItIsAskedFor() {
        assertThat(TestKeys.root()).isEqualTo(TestKeys.root());
        assertThat(TestKeys.of("a")).isEqualTo(TestKeys.of("a")).isNotEqualTo(TestKeys.of("b"));
    }
}
