package org.guwen.problem;

import java.util.Arrays;
import java.util.Optional;
import org.guwen.text.LocalizedText;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Every kind of problem a caller can meet. The slug is the stable key; the titles never change from case to case. */
public enum ProblemType {
    /** A parameter or header cannot be used. */
    BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST, "请求参数有误", "The request cannot be used"),
    /** The body is not what its media type says. */
    UNREADABLE_BODY("unreadable-body", HttpStatus.BAD_REQUEST, "请求内容无法读取", "The body cannot be read"),
    /** Nobody, or somebody unknown, is asking. */
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "需要登录", "Authentication is needed"),
    /** The caller is known but may not do this. */
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "没有权限", "Not allowed for this caller"),
    /** There is nothing at this address. */
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "找不到", "Not found"),
    /** The address exists, the method does not. */
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "不支持该方法", "Method not allowed"),
    /** None of the accepted media types can be produced. */
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "无法按所要格式答复", "Requested format not available"),
    /** Something of that name exists already. */
    ALREADY_EXISTS("already-exists", HttpStatus.CONFLICT, "已经存在", "Already exists"),
    /** The state of the resource does not allow the step. */
    WRONG_STATE("wrong-state", HttpStatus.CONFLICT, "当前状态不允许", "Not possible in the current state"),
    /** A record was answered by principles that this program does not have. */
    OTHER_PRINCIPLES("other-principles", HttpStatus.CONFLICT, "原则已变更", "The principles have changed"),
    /** A release is not there any more, or this program cannot run it. */
    RELEASE_UNAVAILABLE("release-unavailable", HttpStatus.CONFLICT, "版本无法运行", "The release cannot be run"),
    /** The facts of a record are not as this program reads facts. */
    OUTDATED_FACTS("outdated-facts", HttpStatus.CONFLICT, "案情与现行字段不符", "The facts no longer fit"),
    /** An idempotency key came back with another body. */
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", HttpStatus.CONFLICT, "幂等键已用于其他请求", "Idempotency key already used"),
    /** The caller's copy is older than ours. */
    STALE_VERSION("stale-version", HttpStatus.PRECONDITION_FAILED, "内容已被更新", "The resource has changed"),
    /** A change needs the version it starts from. */
    VERSION_REQUIRED("version-required", HttpStatus.PRECONDITION_REQUIRED, "缺少版本号", "The version is needed"),
    /** A limit of size is exceeded. */
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE, "请求过大", "Too large"),
    /** The media type of the body is not understood. */
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "不支持的内容类型", "Unsupported media type"),
    /** Somebody asked too often, or tried too many passwords. */
    TOO_MANY_REQUESTS("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "尝试过于频繁", "Too many attempts"),
    /** The body does not arrive. */
    TOO_SLOW("too-slow", HttpStatus.REQUEST_TIMEOUT, "请求内容迟迟未到", "The body does not arrive"),
    /** The facts of a case are readable but invalid. */
    INVALID_FACTS("invalid-facts", HttpStatus.UNPROCESSABLE_CONTENT, "案情内容有误", "The facts are invalid"),
    /** Any other body is readable but invalid. */
    INVALID_CONTENT("invalid-content", HttpStatus.UNPROCESSABLE_CONTENT, "内容有误", "The content is invalid"),
    /** Our fault, unforeseen. */
    INTERNAL_ERROR("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, "系统内部错误", "Internal error"),
    /** A part that we depend on does not answer. */
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "服务暂不可用", "Temporarily unavailable");

    private final String slug;
    private final HttpStatus status;
    private final LocalizedText title;

    ProblemType(String slug, HttpStatus status, String titleZh, String titleEn) {
        this.slug = slug;
        this.status = status;
        this.title = new LocalizedText(titleZh, titleEn);
    }

    /** Last part of the type address {@code /problems/<slug>}. */
    public String slug() {
        return slug;
    }

    /** HTTP status that goes with the type. */
    public HttpStatus status() {
        return status;
    }

    /** Constant title. */
    public LocalizedText title() {
        return title;
    }

    /** Address of the type, relative to the service. */
    public String address() {
        return "/problems/" + slug;
    }

    static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }

    /** The type that stands for a bare status. */
    static ProblemType ofStatus(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(type -> type.status.value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR);
    }
}
