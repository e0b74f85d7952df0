"use client";
import type { TerritoryView } from "@maillage/planning";
import { useLocale, useTranslations } from "use-intl";
import { type ProposalAddress, serializeProposal } from "../../../view-state/proposal-parsers.ts";
import { serializeSketch } from "../../../view-state/serialize-sketch.ts";
import { EMPTY_SKETCH } from "../../../view-state/sketch-parser.ts";
import { countNetworkSites } from "../../territory/count-network-sites.ts";

interface SubjectFieldsProps {
  readonly territory: TerritoryView;
  readonly address: ProposalAddress;
  /** Slug of the network that the address asks for, or of the latest. */
  readonly slug: string;
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
}

/** Which sites the question starts from. */
export function SubjectFields({ territory, address, slug, scenarios }: SubjectFieldsProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { changes } = address.esquisse;
  return (
    <>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="question-reseau">
          {t("proposals.question.sites")}
        </label>
        <select
          className="fr-select"
          id="question-reseau"
          name="depart"
          defaultValue={address.scenario === null ? `reseau:${slug}` : `scenario:${address.scenario}`}
        >
          {territory.siteNetworks.map((network) => (
            <option key={network.slug} value={`reseau:${network.slug}`}>
              {t("view.siteNetworkOption", { name: network.name[locale], ...countNetworkSites(network) })}
            </option>
          ))}
          {scenarios.map(({ id, name }) => (
            <option key={id} value={`scenario:${id}`}>
              {t("proposals.question.scenario", { name })}
            </option>
          ))}
        </select>
      </div>
      {address.facteur !== 1 && <input type="hidden" name="facteur" value={address.facteur} />}
      {changes.length > 0 && address.scenario === null && (
        <>
          <input type="hidden" name="esquisse" value={serializeSketch(changes)} />
          <p>
            {t("proposals.question.withSketch", { count: changes.length })}{" "}
            <a
              className="fr-link"
              href={serializeProposal(`/${territory.code}/propositions`, { ...address, esquisse: EMPTY_SKETCH })}
            >
              {t("proposals.question.withoutSketch")}
            </a>
          </p>
        </>
      )}
    </>
  );
}
