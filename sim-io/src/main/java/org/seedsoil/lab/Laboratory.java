package org.seedsoil.lab;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * An experiment that shows one idea.
 *
 * @param heading name, number, title and idea
 * @param scenario name of the base scenario
 * @param patients how many patients each side has, unless asked otherwise
 * @param sides what is compared; the same patients live on each
 * @param question what is asked
 * @param prediction what the reader should decide before reading on
 * @param pictures both sides together
 * @param claims what is held
 * @param explanation why it comes out so
 * @param exercises further questions
 * @param sources what it rests on
 */
public record Laboratory(
        Heading heading,
        String scenario,
        long patients,
        List<Side> sides,
        Phrase question,
        Phrase prediction,
        List<Picture> pictures,
        List<Claim> claims,
        Phrase explanation,
        List<Exercise> exercises,
        List<String> sources) {
    /** Copies the lists. */
    public Laboratory {
        sides = List.copyOf(sides);
        pictures = List.copyOf(pictures);
        claims = List.copyOf(claims);
        exercises = List.copyOf(exercises);
        sources = List.copyOf(sources);
    }

    /**
     * Returns its name.
     *
     * @return the name in commands and files
     */
    public String name() {
        return heading.name();
    }

    /**
     * Returns its title.
     *
     * @return what it is about
     */
    public String title() {
        return heading.title();
    }

    /**
     * Returns the sides of which patients must be simulated: those of which the page tells a number that is not exact.
     *
     * @return sides, in order
     */
    public List<Side> simulated() {
        return wanted(Picture::isSimulated, LabNumber.OfCohort.class);
    }

    /**
     * Returns the sides whose trial must be run: those of which the page tells a number of a trial.
     *
     * @return sides, in order
     */
    public List<Side> tried() {
        return wanted(Picture::isOfTrial, LabNumber.OfTrial.class);
    }

    private List<Side> wanted(BiPredicate<Picture, Picture.Row> row, Class<? extends LabNumber> kind) {
        Set<Side> wanted = new LinkedHashSet<>();
        for (Picture picture : pictures) {
            if (picture.rows().stream().anyMatch(each -> row.test(picture, each))) {
                wanted.addAll(picture.sides());
                Optional.ofNullable(picture.relativeTo()).ifPresent(wanted::add);
            }
        }
        Stream<Phrase> phrases = Stream.concat(
                Stream.of(question, prediction, explanation),
                exercises.stream().flatMap(each -> Stream.of(each.asks(), each.answer())));
        Stream.concat(
                        phrases.flatMap(phrase -> phrase.numbers().stream()),
                        claims.stream().map(Claim::that))
                .flatMap(number -> number.simulated().stream())
                .filter(term -> kind.isInstance(term.number()))
                .forEach(term -> wanted.add(term.side()));
        return sides.stream().filter(wanted::contains).toList();
    }
}
