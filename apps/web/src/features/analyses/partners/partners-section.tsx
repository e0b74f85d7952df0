import type { PartnerBundleView, PartnersView } from "@maillage/planning";
import { Certainty } from "../../shell/certainty.tsx";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { CertaintyNote, certaintyPath } from "../certainty-column.tsx";
import { LeftOutSites } from "../left-out-sites.tsx";
import { ThreeParts } from "../three-parts.tsx";
import { PartnersForm } from "./partners-form.tsx";
import { readPartnersParameters } from "./partners-parameters.ts";
import { EachPartnerTable, LossesTable, PartnerDaysTable, PartnerMatrix } from "./partners-tables.tsx";

/** Who reaches each partner, all of them together, and what a leaving would cost. */
export async function renderPartners(context: AnalysisContext) {
  const { api, question, view: address, t } = context;
  const { isRefused, wanted, question: asked } = await readPartnersParameters(context);
  const view = await api.analysis.partners({ ...question, ...asked });
  const minutes = String(address.seuil);
  const { basis, sites, untoldSiteCount } = view;
  const isToldNowhere = untoldSiteCount === sites.length;
  const untold = isToldNowhere
    ? t("access.partners.untoldAll")
    : t("access.partners.untold", { count: untoldSiteCount });
  return (
    <>
      <p>{t("access.partners.intro", { minutes })}</p>
      {untoldSiteCount > 0 && (
        <div className="fr-alert fr-alert--info fr-alert--sm">
          <p>{untold}</p>
        </div>
      )}
      <PartnersForm context={context} view={view} wanted={wanted} isRefused={isRefused} />
      <section aria-labelledby="bouquets">
        <h3 id="bouquets">{t("access.partners.bundles")}</h3>
        {view.bundles.map((bundle) => (
          <Bundle
            key={bundle.kind}
            context={context}
            bundle={bundle}
            errors={view.errors}
            population={view.population}
          />
        ))}
        <LeftOutSites leftOut={view.leftOut} told={view.basis.leftOutSites} context={context} />
        <AnalysisSource basis={basis} context={context} />
      </section>
      <section aria-labelledby="chaque-partenaire">
        <h3 id="chaque-partenaire">{t("access.partners.each")}</h3>
        <EachPartnerTable context={context} view={view} />
        <CertaintyNote errors={view.errors} context={context} />
        {view.hiddenPartnerCount > 0 && <p>{t("access.partners.hidden", { count: view.hiddenPartnerCount })}</p>}
        <AnalysisSource basis={basis} context={context} />
      </section>
      <section aria-labelledby="departs">
        <h3 id="departs">{t("access.partners.losses")}</h3>
        <p>{t("access.partners.lossesIntro", { minutes })}</p>
        <LossesTable context={context} view={view} />
        <AnalysisSource basis={basis} context={context} />
      </section>
      <section aria-labelledby="qui-est-ou">
        <h3 id="qui-est-ou">{t("access.partners.matrix")}</h3>
        {isToldNowhere ? (
          <p>{untold}</p>
        ) : (
          <>
            <p>{t("access.partners.matrixHint")}</p>
            <PartnerMatrix context={context} view={view} />
            <h4>{t("access.partners.days")}</h4>
            <PartnerDaysTable context={context} view={view} />
          </>
        )}
        <p>{t("access.partners.limits")}</p>
        <AnalysisSource basis={basis} context={context} />
      </section>
    </>
  );
}

interface BundleProps {
  readonly context: AnalysisContext;
  readonly bundle: PartnerBundleView;
  readonly errors: PartnersView["errors"];
  readonly population: number;
}

function Bundle({ context, bundle, errors, population }: BundleProps) {
  const { t, format, view: address } = context;
  const { kind, partners, oneSite, anywhere, certainty } = bundle;
  const partOf = (label: string, people: number, detail: string) => ({
    ...{ label, detail, size: people },
    people: format.people(people),
    share: format.share(population > 0 ? people / population : 0),
  });
  return (
    <>
      <h4>{t(`access.partners.kinds.${kind}`)}</h4>
      <p>{t("access.partners.composition", { partners: format.list(partners) })}</p>
      <ThreeParts
        parts={[
          partOf(t("access.partners.present"), oneSite.present, t("access.partners.presentDetail")),
          partOf(t("access.partners.unknown"), oneSite.unknown, t("access.partners.unknownDetail")),
          partOf(
            t("access.partners.none"),
            oneSite.none,
            t("access.partners.noneDetail", { minutes: String(address.seuil) }),
          ),
        ]}
      />
      <Certainty
        parts={{ certainty: certainty.oneSite, parameters: errors }}
        href={certaintyPath(context)}
        {...{ t, format }}
      />
      <p>
        {t("access.partners.anywhere", {
          present: format.people(anywhere.present),
          unknown: format.people(anywhere.unknown),
          none: format.people(anywhere.none),
        })}
        {certainty.anywhere !== null &&
          ` ${t("indicators.certainty.sentence", {
            surely: format.people(certainty.anywhere.surelyCovered),
            depends: format.people(certainty.anywhere.depends),
            surelyNot: format.people(certainty.anywhere.surelyNot),
          })}`}
      </p>
    </>
  );
}
