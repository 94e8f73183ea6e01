package org.seedsoil.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ThreadsOptionTest {
    @Command(name = "work")
    private static final class Work {
        @Mixin
        private ThreadsOption threads = new ThreadsOption();
    }

    private static ThreadsOption threads(int number) {
        return CommandLine.populateCommand(new Work(), "--threads", Integer.toString(number)).threads;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void workIsSharedByTheseThreadsAndNoOthers(int number) {
        Set<Thread> seen = threads(number)
                .share(() -> IntStream.range(0, 10_000)
                        .parallel()
                        .mapToObj(i -> Thread.currentThread())
                        .collect(Collectors.toSet()));

        assertThat(seen).hasSizeBetween(1, number).doesNotContain(Thread.currentThread());
    }

    @Test
    void whatFailsComesBackAsItWas() {
        Refusal refusal = new Refusal(Exit.USAGE, "no");
        assertThatThrownBy(() -> threads(2).share(() -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
    }
}
