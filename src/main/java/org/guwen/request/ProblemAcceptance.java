package org.guwen.request;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Whoever accepts problem documents accepts what the address answers, too: generated clients name the media type of the
 * refusals where that of the answer is none they know.
 */
final class ProblemAcceptance extends HeaderContentNegotiationStrategy {

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = super.resolveMediaTypes(request);
        if (accepted.stream().noneMatch(MediaType.APPLICATION_PROBLEM_JSON::equalsTypeAndSubtype)) {
            return accepted;
        }
        List<MediaType> extended = new ArrayList<>(accepted);
        extended.removeIf(MediaType.APPLICATION_PROBLEM_JSON::equalsTypeAndSubtype);
        extended.add(MediaType.ALL);
        return extended;
    }
}
