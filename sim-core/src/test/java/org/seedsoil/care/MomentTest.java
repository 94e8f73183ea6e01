package org.seedsoil.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 d | START | 20 | 20 d | day 20 | On day 20",
                "1e+3 d | START | 1000 | 1000 d | day 1000 | On day 1000",
                "diagnosis | DIAGNOSIS | 0 | diagnosis | the diagnosis | At the diagnosis",
                "diagnosis + 0 d | DIAGNOSIS | 0 | diagnosis | the diagnosis | At the diagnosis",
                "diagnosis+2 wk | DIAGNOSIS | 14 | diagnosis + 14 d | 14 d after the diagnosis | 14 d after the diagnosis",
                "R0 resection + 30 d | R0_RESECTION | 30 | R0 resection + 30 d | 30 d after the first R0 resection of the primary | 30 d after the first R0 resection of the primary",
                "order | ORDER | 0 | order | its order by a policy | At its order by a policy"
            })
    void isReadWrittenBackAndSaid(
            String text, TimeOrigin after, double days, String written, String said, String done) {
        Moment moment = Moment.parse(text, Moment.events());
        assertThat(moment).isEqualTo(new Moment(after, days));
        assertThat(moment.text()).isEqualTo(written);
        assertThat(Moment.parse(written, Moment.events())).isEqualTo(moment);
        assertThat(moment.says()).isEqualTo(said);
        assertThat(moment.at()).isEqualTo(done);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"start", "diagnosis + ", "diagnosis 30 d", "diagnosis - 3 d", "diagnoses", "+ 3 d", "", "-1 d"})
    void whatIsNoDayIsRefusedWithWhatIsAllowed(String text) {
        assertThatThrownBy(() -> Moment.parse(text, Moment.events()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "allowed: a time after day 0 such as 20 d, or diagnosis, resection, R0 resection");
    }
}
