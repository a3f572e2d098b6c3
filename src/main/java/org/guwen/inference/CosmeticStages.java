package org.guwen.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guwen.advice.Conclusion;
import org.guwen.facts.Authenticity;
import org.guwen.facts.Consultation;
import org.guwen.facts.CosmeticProject;
import org.guwen.facts.CriticalSystem;
import org.guwen.facts.Derived;
import org.guwen.facts.LegalApproval;
import org.guwen.facts.Product;
import org.guwen.facts.ProjectGroup;
import org.guwen.facts.ProjectType;
import org.guwen.facts.Situation;
import org.guwen.facts.Topic;
import org.guwen.facts.Work;
import org.guwen.table.Row;
import org.guwen.table.TableDefinitions;
import org.jspecify.annotations.Nullable;

/**
 * An order of cosmetic work: each project gets its group, then the product and the modification are screened, then the
 * principles conclude (AMB-19).
 */
final class CosmeticStages {

    private final CaseRun run;
    private final CaseFindings findings;

    CosmeticStages(CaseRun run, CaseFindings findings) {
        this.run = run;
        this.findings = findings;
    }

    /** Runs all stages but the judgement of proposals. */
    void run() {
        List<Object> facts = new ArrayList<>();
        facts.add(new Consultation(Topic.COSMETIC));
        Derivations derivations = new Derivations(run);
        for (View view : Views.ofProjects(run.facts())) {
            Work work = work(derivations.derive(view));
            findings.add(work);
            facts.add(work);
        }
        run.conclude(facts);
    }

    private Work work(View view) {
        CosmeticProject project = Objects.requireNonNull(view.known().project());
        Answer requirements = run.ask(TableDefinitions.get().get("cosmetic_requirements"), view);
        ProjectGroup group = group(view, project, requirements);
        addRequirements(requirements, group);
        View grouped = withGroup(view, group);
        run.addAll(run.ask(TableDefinitions.get().get("modification_screen"), grouped));
        Authenticity authenticity = screen(grouped, project, group);
        LabourQuote.tell(run, run.ask(TableDefinitions.get().get("standard_hours"), grouped));
        return new Work(
                view.subject().index(),
                group,
                project,
                Unknowns.or(project.affects(), Set.<CriticalSystem>of()),
                Objects.requireNonNull(project.legalApproval(), LegalApproval.UNKNOWN.name()),
                isAssessed(project, group),
                authenticity);
    }

    /**
     * The group that counts. One that was given stands, unless it would free work from the contract that the table
     * demands. Simple is an installation without wiring or dismantling, which other electronics may be and a simple
     * installation may turn out not to be (AMB-20: in doubt, contract).
     */
    private @Nullable ProjectGroup group(View view, CosmeticProject project, Answer requirements) {
        ProjectGroup tabled = requirements.decided().stream()
                .findFirst()
                .flatMap((Row row) -> row.outcome("group", ProjectGroup.class))
                .orElse(null);
        ProjectGroup given = project.group();
        boolean isSimple =
                project.projectType() == ProjectType.OTHER_ELECTRONICS && Boolean.TRUE.equals(project.simpleInstall());
        if (project.projectType() == ProjectType.SIMPLE_INSTALL && Boolean.FALSE.equals(project.simpleInstall())) {
            return given == null || given == ProjectGroup.SIMPLE ? ProjectGroup.ELECTRONICS_INSTALL : given;
        }
        if (given == null) {
            return isSimple ? ProjectGroup.SIMPLE : tabled;
        }
        if (given == ProjectGroup.SIMPLE && tabled != null && tabled != ProjectGroup.SIMPLE && !isSimple) {
            requirements.decided().stream()
                    .map(requirements::reason)
                    .forEach(reason -> run.question(view.subject(), "project.group", reason));
            return tabled;
        }
        return given;
    }

    /** A simple installation is free of the documents that its kind of work needs otherwise (CW-10.3n2, AMB-20). */
    private void addRequirements(Answer requirements, @Nullable ProjectGroup group) {
        for (Row row : requirements.decided()) {
            boolean isFreed = group == ProjectGroup.SIMPLE && row.outcomes().get("group") != ProjectGroup.SIMPLE;
            requirements.given(row).stream()
                    .filter(item -> !isFreed || !(item.conclusion() instanceof Conclusion.Document))
                    .forEach(run::add);
        }
    }

    private static View withGroup(View view, @Nullable ProjectGroup group) {
        Situation s = view.known();
        Derived derived = Derivations.with(Objects.requireNonNull(s.derived()), group);
        return view.with(new Situation(
                s.topic(),
                s.actor(),
                s.customer(),
                s.vehicle(),
                s.complaint(),
                s.charge(),
                s.project(),
                s.followUp(),
                s.lead(),
                s.workshop(),
                s.sales(),
                derived));
    }

    /** What is known of the product; a product that nobody spoke of is unverified where work uses one (AMB-22). */
    private @Nullable Authenticity screen(View view, CosmeticProject project, @Nullable ProjectGroup group) {
        Product product = project.product();
        if (product == null) {
            return group == null || group == ProjectGroup.SIMPLE ? null : Authenticity.UNVERIFIED;
        }
        // A product that was verified needs no further questions; a bad signal still counts.
        Answer answer = product.authenticity() == Authenticity.GENUINE
                ? run.askQuietly(TableDefinitions.get().get("product_screen"), view)
                : run.ask(TableDefinitions.get().get("product_screen"), view);
        run.addAll(answer);
        Authenticity told = Unknowns.or(product.authenticity(), Authenticity.UNVERIFIED);
        return answer.decided().stream()
                .flatMap(row -> row.outcome("authenticity", Authenticity.class).stream())
                .reduce(told, CosmeticStages::worse);
    }

    private static Authenticity worse(Authenticity left, Authenticity right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    /** AMB-18: not known to be harmless is not harmless, where the work changes how the car drives. */
    private static boolean isAssessed(CosmeticProject project, @Nullable ProjectGroup group) {
        if (project.effectKnown() != null) {
            return project.effectKnown();
        }
        return project.affects() != null || group != ProjectGroup.DRIVING_PERFORMANCE_SPACE;
    }
}
