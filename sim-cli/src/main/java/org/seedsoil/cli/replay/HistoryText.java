package org.seedsoil.cli.replay;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.clinic.Analyte;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Histology;
import org.seedsoil.clinic.MarkerResult;
import org.seedsoil.clinic.NodeReading;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.clinic.Sample;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.event.Event;
import org.seedsoil.event.EventKind;
import org.seedsoil.outcome.CourseDays;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedTally;
import org.seedsoil.outcome.StationRecord;
import org.seedsoil.outcome.ToxicityRecord;
import org.seedsoil.patient.Patient;
import org.seedsoil.quantity.Digits;

/** One patient's history in lines. */
final class HistoryText {
    private static final int PRIMARY = 0;
    /** So many deposits of one dissection are told together. */
    private static final int SEVERAL = 3;

    private static final double PER_CENT = 100;

    private final Outcome outcome;
    private final Patient patient;

    HistoryText(Outcome outcome, Patient patient) {
        this.outcome = outcome;
        this.patient = patient;
    }

    List<String> heading() {
        SeedTally seeds = outcome.seeds();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Patient %d, %.0f years old %s",
                outcome.patient(),
                outcome.ageYears(),
                outcome.diagnosed() ? "at diagnosis" : "on day 0"));
        lines.add("  " + Wording.number((double) seeds.shed()) + " seeds shed, "
                + Wording.number((double) seeds.founded()) + " colonies founded, "
                + outcome.metastases().size() + " grew past immune surveillance");
        lines.add("");
        lines.add(String.format(Locale.ROOT, "%10s %7s", "day", "year"));
        return lines;
    }

    /** Events and the drugs that were given meanwhile, by day. */
    List<String> lines(List<Event> events) {
        List<Dated> all = new ArrayList<>();
        Map<List<Double>, List<Event>> dissected = dissected(events);
        events.stream()
                .filter(event -> dissected.values().stream().noneMatch(nodes -> nodes.contains(event)))
                .forEach(event -> all.add(new Dated(event.day(), sentence(event))));
        dissected.values().forEach(nodes -> all.add(new Dated(nodes.get(0).day(), dissection(nodes))));
        CourseDays.of(outcome, patient.care()).forEach(course -> drug(course, all));
        ends(all);
        outcome.clinic().decisions().stream().filter(Decision::acts).forEach(decision -> all.add(decided(decision)));
        outcome.clinic().chart().samples().forEach(sample -> all.add(new Dated(sample.day(), sampled(sample))));
        judged(all);
        outcome.clinic().stations().forEach(station -> all.add(new Dated(station.day(), examined(station))));
        Histology told = outcome.clinic().chart().histology();
        told.biopsies()
                .forEach(biopsy -> all.add(
                        new Dated(biopsy.day(), "biopsy: " + biopsy.verdict().word())));
        told.markers().forEach(result -> all.add(new Dated(result.day(), marker(result))));
        outcome.clinic().chart().stage().ifPresent(stage -> all.add(new Dated(stage.day(), "staged: " + stage.tell())));
        all.sort(Comparator.comparingDouble(Dated::day));
        return all.stream().map(Dated::line).toList();
    }

    /** Deposits that went with their station of nodes, by day and station; where they are few each is told by itself. */
    private Map<List<Double>, List<Event>> dissected(List<Event> events) {
        Map<List<Double>, List<Event>> dissected = new LinkedHashMap<>();
        for (Event event : events) {
            boolean gone = event.kind() == EventKind.TREATED && event.cells() == 0 && event.lesion() > PRIMARY;
            if (gone && patient.disease().anatomy().organ(event.organ()).node()) {
                dissected
                        .computeIfAbsent(List.of(event.day(), (double) event.organ()), any -> new ArrayList<>())
                        .add(event);
            }
        }
        dissected.values().removeIf(nodes -> nodes.size() < SEVERAL);
        return dissected;
    }

    private String dissection(List<Event> nodes) {
        String station = patient.disease().anatomy().organ(nodes.get(0).organ()).name();
        return "treated: " + station + " #" + nodes.get(0).lesion() + " to #"
                + nodes.get(nodes.size() - 1).lesion() + ", " + nodes.size() + " in all, taken out";
    }

    private String toxic() {
        return outcome.toxicities().stream()
                .filter(ToxicityRecord::fatal)
                .map(ToxicityRecord::course)
                .findFirst()
                .orElse("a drug");
    }

    /** Why courses ended before their time. */
    private void ends(List<Dated> all) {
        for (ToxicityRecord harm : outcome.toxicities()) {
            if (!harm.fatal()) {
                all.add(new Dated(harm.day(), "too toxic to be given again: " + harm.course()));
            }
        }
        outcome.clinic()
                .progressed()
                .forEach((course, day) -> all.add(new Dated(day, "progression is known, and ends: " + course)));
    }

    private static String marker(MarkerResult result) {
        String where = result.number() == MarkerResult.PRIMARY ? "in the primary that was taken out" : "in a biopsy";
        return result.marker() + (result.positive() ? " positive " : " negative ") + where;
    }

    /** Responses, where they are not those of the scan before. */
    private void judged(List<Dated> all) {
        Response last = null;
        for (Recist.Judgement judgement : outcome.clinic().judgements()) {
            if (judgement.response() != last) {
                all.add(new Dated(judgement.day(), "judged by RECIST 1.1: " + judged(judgement)));
            }
            last = judgement.response();
        }
    }

    private static String judged(Recist.Judgement judgement) {
        String targets = judgement.baselineMm() > 0
                ? String.format(
                        Locale.ROOT, ", targets %.0f mm (%.0f at baseline)", judgement.sumMm(), judgement.baselineMm())
                : "";
        String fresh = judgement.newLesions() > 0 ? ", new lesions " + judgement.newLesions() : "";
        return judgement.response().word() + targets + fresh;
    }

    private static Dated decided(Decision decision) {
        String why = decision.read().isEmpty() ? "" : " (" + decision.read() + ")";
        return new Dated(decision.day(), "decided by rule " + decision.rule() + why + ": " + decision.ordered());
    }

    private static String sampled(Sample sample) {
        boolean cells = sample.analyte() == Analyte.CELLS;
        double unit = cells ? 1 : PER_CENT;
        String what = Digits.three(unit * sample.value()) + (cells ? " tumour cells" : " % tumour DNA");
        String limit = Digits.trimmed(Digits.three(unit * sample.threshold())) + (cells ? "" : " %");
        return "blood, " + sample.test() + ": " + what + " (limit " + limit + "): "
                + (sample.positive() ? "positive" : "negative");
    }

    private String examined(StationRecord station) {
        NodeReading seen = station.seen();
        NodeReading there = station.there();
        String name = patient.disease().anatomy().organ(seen.organ()).name();
        return String.format(
                Locale.ROOT,
                "nodes examined: %s, %d; %d with isolated cells, %d micro-, %d macrometastases (in truth %d, %d, %d in %d deposits)",
                name,
                seen.examined(),
                seen.isolated(),
                seen.micro(),
                seen.macro(),
                there.isolated(),
                there.micro(),
                there.macro(),
                station.deposits());
    }

    private record Dated(double day, String sentence) {
        String line() {
            return String.format(Locale.ROOT, "%10.1f %7.2f  %s", day, day / DAYS_PER_YEAR, sentence);
        }
    }

    private void drug(CourseDays given, List<Dated> all) {
        String name = given.course().name();
        String idle = given.course().uptake().responds() ? "" : " (the patient does not respond)";
        int number = 0;
        for (CourseDays.Cycle cycle : given.cycles()) {
            String which = given.cycles().size() == 1 ? "" : ", cycle " + ++number;
            if (cycle.untilDay() == cycle.fromDay()) {
                all.add(new Dated(cycle.fromDay(), "given: " + name + which + idle));
            } else {
                all.add(new Dated(cycle.fromDay(), "begins: " + name + which + idle));
                if (cycle.untilDay() < outcome.endDay()) {
                    all.add(new Dated(cycle.untilDay(), "ends: " + name + which));
                }
            }
        }
    }

    private String sentence(Event event) {
        String where = place(event);
        return switch (event.kind()) {
            case LODGED_IN_NODE -> "a seed stopped in a node" + where;
            case EXTRAVASATED -> "a seed entered the tissue" + where;
            case FELL_ASLEEP -> "a group fell asleep" + where;
            case WOKE -> "a dormant group woke" + where;
            case FOUNDED -> "founded:" + where;
            case ESCAPED -> "grew past immune surveillance:" + where;
            case VASCULARIZED -> "has vessels and may shed:" + where + size(event);
            case CLEARED -> "died out:" + where;
            case DIAGNOSED -> "diagnosed:" + where + size(event);
            case DETECTED -> "manifest:" + where + size(event);
            case SEEN -> "seen in an image:" + where + size(event);
            case SKELETAL_EVENT -> "skeletal-related event:" + where + size(event);
            case TREATED -> "treated:" + where + treatment(event);
            case DIED -> death(event);
            case CAPPED -> "stopped at a cap on cells or lesions";
            case CENSORED -> "alive at the end of following";
        };
    }

    private String place(Event event) {
        String organ = event.organ() < 0
                ? ""
                : " " + patient.disease().anatomy().organ(event.organ()).name();
        return event.lesion() < 0 ? organ : organ + " #" + event.lesion();
    }

    private String size(Event event) {
        double diameter = LesionSize.diameterMm(event.cells(), patient.disease().cellsPerCm3());
        return event.cells() > 0 ? String.format(Locale.ROOT, ", %.1f mm", diameter) : "";
    }

    private String treatment(Event event) {
        String margins = outcome.operations().stream()
                .filter(operation -> event.lesion() == PRIMARY && operation.day() == event.day())
                .map(operation -> " (" + operation.margin() + ")")
                .collect(Collectors.joining());
        String excised = outcome.excised().stream()
                .filter(excision -> excision.lesion() == event.lesion() && excision.day() == event.day())
                .map(excision ->
                        " (" + excision.margin() + "; the patient as far as is seen " + excision.patient() + ")")
                .collect(Collectors.joining());
        return margins + excised + ", " + Wording.number(event.cells()) + " cells left";
    }

    private String death(Event event) {
        return switch (outcome.ending()) {
            case DIED_OF_DISEASE -> "died of the disease:" + place(event);
            case DIED_OF_OPERATION -> "died of an operation";
            case DIED_OF_TOXICITY -> "died of the toxicity of " + toxic();
            default -> "died of another cause";
        };
    }
}
