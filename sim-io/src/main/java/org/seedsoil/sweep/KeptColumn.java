package org.seedsoil.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.compare.PatientQuestion;
import org.seedsoil.io.result.Column;
import org.seedsoil.io.result.ColumnType;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.PatientNumber;
import org.seedsoil.observe.PatientValue;
import org.seedsoil.observe.PatientValues;
import org.seedsoil.observe.PatientWord;
import org.seedsoil.observe.Scope;

/**
 * Something that a sweep keeps of each patient: a word, or a number, which a patient may lack.
 *
 * @param key its key, as in the table of patients of a run; also "metastatic"
 * @param word reads a word; null for numbers
 * @param question reads a number; null for words
 */
public record KeptColumn(
        String key, @Nullable PatientWord word, @Nullable PatientQuestion question) {
    /**
     * Finds a column.
     *
     * @param key its key
     * @param scope what numbers of patients are named after
     * @return the column; empty if there is none
     */
    public static Optional<KeptColumn> of(String key, Scope scope) {
        return all(scope).stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** A number that no patient of a point has. */
    static KeptColumn none(String key) {
        return of(new PatientQuestion(key, "", "", patient -> Double.NaN));
    }

    /**
     * Returns what may be kept.
     *
     * @param scope what numbers of patients are named after
     * @return "metastatic", and all that a run tells of each patient
     */
    public static List<KeptColumn> all(Scope scope) {
        List<KeptColumn> all = new ArrayList<>();
        all.add(of(PatientQuestion.METASTATIC));
        for (PatientValue value : PatientValues.of(scope)) {
            all.add(
                    value instanceof PatientWord word
                            ? new KeptColumn(word.key(), word, null)
                            : of(PatientQuestion.asWritten((PatientNumber) value)));
        }
        return all;
    }

    static KeptColumn of(PatientQuestion question) {
        return new KeptColumn(question.key(), null, question);
    }

    boolean isWord() {
        return word != null;
    }

    @Nullable
    String word(PatientCase patient, Anatomy anatomy) {
        return word == null ? null : word.value().apply(patient, anatomy);
    }

    double number(PatientCase patient) {
        return question == null ? Double.NaN : question.of(patient);
    }

    /** The column of a table whose rows hold it at a place. */
    Column<List<@Nullable Object>> column(int place) {
        String name = key.replace('-', '_');
        if (word != null) {
            return new Column<>(name, ColumnType.TEXT, "", word.meaning(), row -> row.get(place));
        }
        PatientQuestion asked = question;
        return asked == null
                ? new Column<>(name, ColumnType.TEXT, "", "", row -> null)
                : new Column<>(name, ColumnType.NUMBER, asked.unit(), asked.meaning(), row -> row.get(place));
    }
}
