"use client";
import type { SiteNetworkSummary } from "@maillage/planning";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useTRPC } from "../../planner/planner-providers.tsx";
import { countNetworkSites } from "../../territory/count-network-sites.ts";
import { failureText } from "../failure-text.ts";
import styles from "./list.module.css";

interface CreateFormProps {
  readonly territory: string;
  /** The latest first. */
  readonly siteNetworks: readonly SiteNetworkSummary[];
  readonly onCancel: () => void;
}

/** A name and a network: the rest comes later. It leads to the sheet of the new scenario. */
export function CreateForm({ territory, siteNetworks, onCancel }: CreateFormProps) {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const [name, setName] = useState("");
  const [isNameMissing, setNameMissing] = useState(false);
  const [siteNetwork, setSiteNetwork] = useState(siteNetworks[0]?.slug ?? "");
  const [description, setDescription] = useState("");
  const create = useMutation(
    trpc.scenario.create.mutationOptions({ onSuccess: ({ id }) => router.push(`/${territory}/scenarios/${id}`) }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = name.trim();
    setNameMissing(written === "");
    if (written === "") return;
    create.mutate({ territory, name: written, siteNetwork, description: description.trim() || null, changes: [] });
  };
  return (
    <section className={styles.create} aria-labelledby="nouveau-scenario">
      <h2 id="nouveau-scenario" className="fr-h4">
        {t("scenarios.create.title")}
      </h2>
      <form onSubmit={submit} noValidate>
        <div className={`fr-input-group ${isNameMissing ? "fr-input-group--error" : ""}`}>
          <label className="fr-label" htmlFor="scenario-nom">
            {t("scenarios.create.name")}
            <span className="fr-hint-text">{t("scenarios.create.nameHint")}</span>
          </label>
          <input
            className="fr-input"
            id="scenario-nom"
            // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
            autoFocus
            required
            maxLength={120}
            autoComplete="off"
            value={name}
            aria-invalid={isNameMissing}
            aria-describedby={isNameMissing ? "scenario-nom-erreur" : undefined}
            onChange={({ target }) => {
              setName(target.value);
              setNameMissing(false);
            }}
          />
          {isNameMissing && (
            <p id="scenario-nom-erreur" className="fr-error-text" role="alert">
              {t("scenarios.create.nameMissing")}
            </p>
          )}
        </div>
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="scenario-reseau">
            {t("scenarios.create.siteNetwork")}
            <span className="fr-hint-text">{t("scenarios.create.siteNetworkHint")}</span>
          </label>
          <select
            className="fr-select"
            id="scenario-reseau"
            value={siteNetwork}
            onChange={({ target }) => setSiteNetwork(target.value)}
          >
            {siteNetworks.map(({ slug, name: networkName, ...counts }) => (
              <option key={slug} value={slug}>
                {t("view.siteNetworkOption", { name: networkName[locale], ...countNetworkSites(counts) })}
              </option>
            ))}
          </select>
        </div>
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="scenario-description">
            {t("scenarios.create.description")}
          </label>
          <textarea
            className="fr-input"
            id="scenario-description"
            rows={3}
            maxLength={4000}
            value={description}
            onChange={({ target }) => setDescription(target.value)}
          />
        </div>
        {create.error !== null && (
          <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
            <p>{failureText(create.error, t)}</p>
          </div>
        )}
        <div className={styles.buttons}>
          <button type="submit" className="fr-btn" disabled={create.isPending || create.isSuccess}>
            {t("scenarios.create.submit")}
          </button>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={onCancel}>
            {t("scenarios.create.cancel")}
          </button>
        </div>
      </form>
    </section>
  );
}
