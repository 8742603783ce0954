package vn.phusong.radio.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** P.1812 against the 63 cases of the ITU: the result, and every intermediate one the logs hold. */
class OfficialP1812CasesTest {

    private static final double TOLERANCE = 1e-6;

    private static List<OfficialCase> cases;

    @BeforeAll
    static void read() throws IOException {
        Path folder = SharedValidation.require("p1812-official/py_v8");
        cases = new ArrayList<>();
        try (var files = Files.list(folder.resolve("validation_profiles"))) {
            for (Path file : files.sorted().toList()) {
                cases.addAll(OfficialCase.in(file, folder.resolve("validation_results")));
            }
        }
    }

    @Test
    void allCasesAreThere() {
        assertThat(cases).hasSize(63);
    }

    @Test
    void lossAgrees() {
        SoftAssertions soft = new SoftAssertions();
        for (OfficialCase each : cases) {
            PathLoss evaluator = PropagationModels.get("p1812").evaluator(each.settings());
            evaluator.path(each.profile(), each.txHeight_m(), each.rxHeight_m());
            soft.assertThat(evaluator.loss_dB(each.frequency_MHz()))
                    .as(each.name())
                    .isCloseTo(each.loss_dB(), within(TOLERANCE));
        }
        soft.assertAll();
    }

    @Test
    void intermediateResultsAgree() throws IOException {
        SoftAssertions soft = new SoftAssertions();
        for (OfficialCase each : cases) {
            P1812PathLoss evaluator = new P1812PathLoss(each.settings());
            evaluator.path(each.profile(), each.txHeight_m(), each.rxHeight_m());
            evaluator.loss_dB(each.frequency_MHz());
            Map<String, Double> expected = each.intermediates();
            intermediates(evaluator, each).forEach((name, actual) -> soft.assertThat(actual)
                    .as(each.name() + " " + name)
                    .isCloseTo(expected.get(name), within(TOLERANCE)));
        }
        soft.assertAll();
    }

    private static Map<String, Double> intermediates(P1812PathLoss evaluator, OfficialCase each) {
        Carrier carrier = evaluator.carrier(each.frequency_MHz());
        return Map.ofEntries(
                Map.entry("dlt", evaluator.horizon.txDistance_km),
                Map.entry("dlr", evaluator.horizon.rxDistance_km),
                Map.entry("th_t", evaluator.horizon.txElevation_mrad),
                Map.entry("th_r", evaluator.horizon.rxElevation_mrad),
                Map.entry("th", evaluator.horizon.angularDistance_mrad),
                Map.entry("w", evaluator.zones.seaFraction),
                Map.entry("dtm", evaluator.zones.longestLand_km),
                Map.entry("dlm", evaluator.zones.longestInland_km),
                Map.entry("b0", Math.exp(evaluator.incidence.lnBeta0())),
                Map.entry("hstd", evaluator.smoothEarth.diffractionTx_m),
                Map.entry("hsrd", evaluator.smoothEarth.diffractionRx_m),
                Map.entry("hte", evaluator.smoothEarth.ductingTx_m),
                Map.entry("hre", evaluator.smoothEarth.ductingRx_m),
                Map.entry("hm", evaluator.smoothEarth.roughness_m(evaluator.series, evaluator.horizon)),
                Map.entry("Lbfs", evaluator.lineOfSight.freeSpace_dB(carrier)),
                Map.entry("Lb0p", evaluator.combination.lb0p),
                Map.entry("Ld50", evaluator.diffraction.ld50),
                Map.entry("Ldb", underDucting(evaluator, each).loss_dB(carrier)),
                Map.entry("Ldp", evaluator.combination.ldp),
                Map.entry("Lbd50", evaluator.combination.lbd50),
                Map.entry("Lbda", evaluator.combination.lbda),
                Map.entry("Lba", evaluator.ducting.loss_dB(carrier)),
                Map.entry("Lbam", evaluator.combination.lbam),
                Map.entry("Lbs", evaluator.combination.lbs),
                Map.entry("Lbc", evaluator.combination.lbc));
    }

    /** At p = 50 % the evaluator has no use for the loss under ducting; the logs hold it all the same. */
    private static DeltaBullington underDucting(P1812PathLoss evaluator, OfficialCase each) {
        EffectiveEarth earth = EffectiveEarth.of(each.settings().deltaN());
        Tangents tangents = new PathTangents(earth.ducting_km());
        tangents.load(evaluator.series);
        DeltaBullington diffraction = new DeltaBullington(tangents);
        diffraction.load(evaluator.series, evaluator.smoothEarth, evaluator.zones.seaFraction);
        return diffraction;
    }
}
