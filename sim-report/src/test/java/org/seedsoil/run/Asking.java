package org.seedsoil.run;

import java.io.IOException;
import java.nio.file.Path;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.reproduction.Answer;
import org.seedsoil.reproduction.AnswerFolder;
import org.seedsoil.reproduction.Inquiry;

/** A program that asks for the reproduction number of a scenario: the example of docs/tutorials/from-your-own-program.md. */
public final class Asking {
    private Asking() {}

    /**
     * Asks.
     *
     * @param args the scenario's file, the folder for the answer
     * @throws IOException if the answer cannot be stored
     */
    public static void main(String[] args) throws IOException {
        Inquiry inquiry = Inquiry.of(ScenarioReader.read(Path.of(args[0])));
        Answer answer = inquiry.answer(Inquiry.Which.MAIN);
        RunFacts facts = AnswerFolder.facts(answer, "answer", 1, "seedsoil reproduction " + args[0]);
        Path folder = AnswerFolder.store(answer, facts, Destination.exactly(Path.of(args[1]), false));
        System.out.println(answer.theory().number() + " in " + folder);
    }
}
