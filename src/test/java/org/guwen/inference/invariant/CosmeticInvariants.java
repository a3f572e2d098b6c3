package org.guwen.inference.invariant;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.facts.CosmeticProject;
import org.guwen.facts.Proposal;
import org.guwen.facts.Records;
import org.guwen.facts.code.Authenticity;
import org.guwen.facts.code.LegalApproval;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.ProjectType;
import org.guwen.facts.code.WorkAuthorization;
import org.jspecify.annotations.Nullable;

/** What must hold of every order of cosmetic work. */
final class CosmeticInvariants {

    private static final Set<Authenticity> SUSPECT = EnumSet.of(
            Authenticity.SUSPECTED_COUNTERFEIT,
            Authenticity.SUSPECTED_FAKE_TRADEMARK,
            Authenticity.SUSPECTED_INFRINGING);
    private static final Set<ActionCode> DOING = EnumSet.of(
            ActionCode.SIGN_SERVICE_CONTRACT,
            ActionCode.OBTAIN_WORK_COMMISSION,
            ActionCode.ASSESS_MODIFICATION,
            ActionCode.VERIFY_PRODUCT_SOURCE,
            ActionCode.DISCLOSE_STD_HOURS,
            ActionCode.DISCLOSE_LABOUR_FEE,
            ActionCode.EXPLAIN_DIRECTLY,
            ActionCode.EXPLAIN_FUNCTIONS,
            ActionCode.EXPLAIN_PERFORMANCE,
            ActionCode.EXPLAIN_ADVERSE_EFFECTS);
    private static final Set<DocumentCode> PAPERS = EnumSet.of(
            DocumentCode.SERVICE_CONTRACT,
            DocumentCode.WORK_COMMISSION,
            DocumentCode.FEE_DISCLOSURE,
            DocumentCode.RISK_DISCLOSURE,
            DocumentCode.PRODUCT_CERT,
            DocumentCode.REGISTRATION_PAPERS);
    private static final Map<ProjectType, ProjectGroup> GROUPS = groups();

    private CosmeticInvariants() {}

    /** DT-06 as the model states it. */
    private static Map<ProjectType, ProjectGroup> groups() {
        Map<ProjectType, ProjectGroup> groups = new EnumMap<>(ProjectType.class);
        Stream.of("CAR_WASH SIMPLE_INSTALL".split(" "))
                .forEach(type -> groups.put(ProjectType.valueOf(type), ProjectGroup.SIMPLE));
        Stream.of("WAXING GLAZE_SEALING COATING CHASSIS_ARMOUR PAINT_PROTECTION_FILM WINDOW_FILM COLOUR_WRAP BADGE_TRIM"
                        .split(" "))
                .forEach(type -> groups.put(ProjectType.valueOf(type), ProjectGroup.APPEARANCE_CARE));
        Stream.of(
                        "AUDIO_INSTALL ANTI_THEFT_INSTALL PARKING_RADAR_INSTALL DASHCAM_WIRED NAV_HEAD_UNIT REAR_CAMERA OTHER_ELECTRONICS"
                                .split(" "))
                .forEach(type -> groups.put(ProjectType.valueOf(type), ProjectGroup.ELECTRONICS_INSTALL));
        Stream.of("INTERIOR_REFIT INTERIOR_CARE SEAT_COVER_FITTED".split(" "))
                .forEach(type -> groups.put(ProjectType.valueOf(type), ProjectGroup.INTERIOR));
        Stream.of("AIR_ENVIRONMENT SPACE_REFIT DRIVING_AID SOUND_INSULATION PERFORMANCE_UPGRADE WHEEL_STYLE ROOF_RACK"
                        .split(" "))
                .forEach(type -> groups.put(ProjectType.valueOf(type), ProjectGroup.DRIVING_PERFORMANCE_SPACE));
        return groups;
    }

    /**
     * The group that decides the contract: as told, as the table says, and the contract in doubt. Electronics that the
     * practice names or that are wired stay electronics, whatever is said of their installation (CW-10.3b, AMB-20).
     */
    static @Nullable ProjectGroup group(CosmeticProject project) {
        ProjectType type = project.projectType();
        ProjectGroup tabled = type == null ? null : GROUPS.get(type);
        if (type == ProjectType.OTHER_ELECTRONICS && Boolean.TRUE.equals(project.simpleInstall())) {
            tabled = ProjectGroup.SIMPLE;
        }
        if (type == ProjectType.SIMPLE_INSTALL && Boolean.FALSE.equals(project.simpleInstall())) {
            tabled = ProjectGroup.ELECTRONICS_INSTALL;
        }
        boolean isDoubtful = project.group() == ProjectGroup.SIMPLE && tabled != ProjectGroup.SIMPLE;
        return project.group() == null || isDoubtful ? tabled : project.group();
    }

    /** Invariant 6. */
    static void suspectProductIsRefused(Answered answered, Consumer<String> broken) {
        answered.projects().forEach(index -> {
            var product = answered.project(index).product();
            boolean isSuspect =
                    product != null && product.authenticity() != null && SUSPECT.contains(product.authenticity());
            if (isSuspect) {
                decided(answered, index, Decision.REFUSE, broken);
                if (!answered.forbids(ForbiddenCode.USE_SUSPECT_PRODUCT)) {
                    broken.accept("the suspect product of project " + index + " is not forbidden");
                }
            }
        });
    }

    /** Invariant 7. */
    static void unauthorisedModificationIsRefused(Answered answered, Consumer<String> broken) {
        answered.projects().forEach(index -> {
            CosmeticProject project = answered.project(index);
            LegalApproval approval = project.legalApproval();
            boolean isOpen = approval == null || approval == LegalApproval.NONE || approval == LegalApproval.UNKNOWN;
            if (isOpen && project.affects() != null && !project.affects().isEmpty()) {
                decided(answered, index, Decision.REFUSE, broken);
                if (!answered.forbids(ForbiddenCode.UNAUTHORISED_MODIFICATION)) {
                    broken.accept("the modification of project " + index + " is not forbidden");
                }
            }
        });
    }

    /** Invariant 8, groups a to d: no contract, no work. */
    static void neededContractIsSigned(Answered answered, Consumer<String> broken) {
        answered.projects().forEach(index -> {
            CosmeticProject project = answered.project(index);
            ProjectGroup group = group(project);
            boolean isMissing = !Boolean.TRUE.equals(project.contractSigned());
            if (group != ProjectGroup.SIMPLE && isMissing) {
                decided(answered, index, Decision.HOLD, broken);
            }
            if (group != null && group != ProjectGroup.SIMPLE && isMissing && !isRefused(answered, index)) {
                if (!answered.forbids(ForbiddenCode.START_WITHOUT_CONTRACT)) {
                    broken.accept("project " + index + " may start without a contract");
                }
            }
        });
    }

    /** Invariant 8, simple work: a contract on request, and only then. */
    static void simpleWorkHasAContractOnRequestOnly(Answered answered, Consumer<String> broken) {
        answered.projects().forEach(index -> {
            CosmeticProject project = answered.project(index);
            boolean isRequested = Boolean.TRUE.equals(project.customerRequestsContract());
            if (group(project) == ProjectGroup.SIMPLE && isRequested && !isRefused(answered, index)) {
                if (!answered.says(ActionCode.SIGN_SERVICE_CONTRACT)
                        || !answered.forbids(ForbiddenCode.REFUSE_CONTRACT_REQUEST)) {
                    broken.accept("the contract that project " + index + " asks for");
                }
            }
        });
        boolean isNeedless = answered.projects().findAny().isPresent()
                && answered.projects()
                        .mapToObj(answered::project)
                        .allMatch(project -> group(project) == ProjectGroup.SIMPLE
                                && !Boolean.TRUE.equals(project.customerRequestsContract()));
        boolean isProposed = answered.judged()
                .anyMatch(
                        said -> "START_WITHOUT_CONTRACT".equals(said.proposal().code()));
        boolean isForbidden = !isProposed && answered.forbids(ForbiddenCode.START_WITHOUT_CONTRACT);
        boolean isListed = answered.advice().documents().stream()
                .anyMatch(document -> document.code() == DocumentCode.SERVICE_CONTRACT);
        boolean isDemanded = answered.says(ActionCode.SIGN_SERVICE_CONTRACT) || isForbidden || isListed;
        if (isNeedless && isDemanded) {
            broken.accept("a contract is demanded for simple work");
        }
    }

    /** Invariant 9. */
    static void missingDisclosureHolds(Answered answered, Consumer<String> broken) {
        answered.projects().forEach(index -> {
            CosmeticProject project = answered.project(index);
            boolean isExplained = Stream.of(
                                    project.explainedFunctions(),
                                    project.explainedPerformance(),
                                    project.explainedAdverseEffects())
                            .allMatch(Boolean.TRUE::equals)
                    || (group(project) == ProjectGroup.SIMPLE && Boolean.TRUE.equals(project.explainedDirectly()));
            boolean isComplete = isExplained
                    && Boolean.TRUE.equals(project.stdHoursDisclosed())
                    && Boolean.TRUE.equals(project.labourFeeDisclosed())
                    && project.workCommission() != null
                    && project.workCommission() != WorkAuthorization.NONE;
            if (!isComplete) {
                decided(answered, index, Decision.HOLD, broken);
            }
        });
    }

    /** AMB-46: of a refused job nothing is prepared, documented or asked; the other jobs ask for what they need anyway. */
    static void nothingDoesARefusedJob(Answered answered, Consumer<String> broken) {
        Set<Integer> refused = answered.projects()
                .filter(index -> isRefused(answered, index))
                .boxed()
                .collect(Collectors.toSet());
        if (refused.isEmpty()) {
            return;
        }
        Advice advice = answered.advice();
        if (!answered.says(ActionCode.DECLINE_WORK)) {
            broken.accept("a refused job is not declined");
        }
        advice.questions().stream()
                .map(Advice.Question::pointer)
                .filter(pointer -> refused.stream().anyMatch(index -> pointer.startsWith("/projects/" + index + "/")))
                .forEach(pointer -> broken.accept("asks " + pointer + " of a refused job"));
        Set<ActionCode> acts = EnumSet.noneOf(ActionCode.class);
        Set<DocumentCode> documents = EnumSet.noneOf(DocumentCode.class);
        Set<ForbiddenCode> forbidden = EnumSet.noneOf(ForbiddenCode.class);
        answered.projects().filter(index -> !refused.contains(index)).forEach(index -> {
            Advice alone = answered.again()
                    .apply(Records.with(answered.facts(), "projects", List.of(answered.project(index))));
            alone.actions().forEach(action -> acts.add(action.code()));
            alone.documents().forEach(document -> documents.add(document.code()));
            alone.forbidden().forEach(act -> forbidden.add(act.code()));
        });
        Set<String> proposed = Objects.requireNonNullElse(answered.facts().proposals(), List.<Proposal>of()).stream()
                .map(Proposal::code)
                .collect(Collectors.toSet());
        advice.actions().stream()
                .map(Advice.Action::code)
                .filter(code -> DOING.contains(code) && !acts.contains(code))
                .forEach(code -> broken.accept(code + " does a refused job"));
        advice.documents().stream()
                .map(Advice.Document::code)
                .filter(code -> PAPERS.contains(code) && !documents.contains(code))
                .forEach(code -> broken.accept(code + " is a paper of a refused job"));
        advice.forbidden().stream()
                .map(Advice.Forbidden::code)
                .filter(code -> code.name().startsWith("START_WITHOUT_"))
                .filter(code -> !forbidden.contains(code) && !proposed.contains(code.name()))
                .forEach(code -> broken.accept(code + " as if a refused job could start"));
    }

    private static boolean isRefused(Answered answered, int index) {
        return answered.advice().projects().get(index).decision() == Decision.REFUSE;
    }

    /** The strictest project decides; without projects nothing is decided. */
    static void strictestProjectDecides(Answered answered, Consumer<String> broken) {
        Decision strictest = answered.advice().projects().stream()
                .map(project -> project.decision())
                .max(java.util.Comparator.comparing(CosmeticInvariants::rank))
                .orElse(Decision.NA);
        if (answered.advice().decision() != strictest) {
            broken.accept(answered.advice().decision() + " though the strictest is " + strictest);
        }
        long projects = answered.projects().count();
        if (answered.advice().projects().size() != projects) {
            broken.accept(answered.advice().projects().size() + " decisions on " + projects + " projects");
        }
    }

    private static void decided(Answered answered, int index, Decision least, Consumer<String> broken) {
        Decision decision = answered.advice().projects().get(index).decision();
        if (rank(decision) < rank(least)) {
            broken.accept("project " + index + " is decided " + decision + ", at least " + least);
        }
    }

    private static int rank(Decision decision) {
        return switch (decision) {
            case NA -> 0;
            case ALLOW -> 1;
            case HOLD -> 2;
            case REFUSE -> 3;
        };
    }
}
