package org.siquan.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.app.platform.ProblemException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class UploadLimitTest {

    @ParameterizedTest
    @CsvSource({"1048576, 200", "1048577, 413", "0, 200"})
    void refusesWhatIsLargerThanAllowedAndSaysSo(int bytes, int status) throws Exception {
        var request = new MockHttpServletRequest("POST", "/region/files");
        request.setContent(new byte[bytes]);
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();

        new UploadLimit(DataSize.ofMegabytes(1)).doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() != null).as("went on").isEqualTo(status == 200);
        if (status == 413) {
            assertThat(request.getAttribute(ProblemException.class.getName()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo("upload-too-large"));
        }
    }
}
