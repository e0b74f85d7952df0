"use client";
import { Input } from "@codegouvfr/react-dsfr/Input";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPC } from "../planner/planner-providers.tsx";
import styles from "./create-territory-form.module.css";

/** An empty département, to which its files are then brought. */
export function CreateTerritoryForm() {
  const t = useTranslations("imports.territories");
  const trpc = useTRPC();
  const router = useRouter();
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const create = useMutation(
    trpc.dataset.createTerritory.mutationOptions({
      onSuccess: (territory) => router.push(`/${territory.code}/donnees`),
    }),
  );
  const refusal = create.error;
  const isCodeWrong = refusal?.data?.refusalCode === "planning/invalid-query";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ code: writeCode(code), name: name.trim() === "" ? undefined : name.trim() });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Input
        label={t("code")}
        hintText={t("codeHint")}
        state={refusal === null ? "default" : "error"}
        stateRelatedMessage={isCodeWrong ? t("invalidCode") : refusal?.message}
        nativeInputProps={{
          ...{ value: code, required: true, maxLength: 3, autoComplete: "off" },
          onChange: ({ target }) => setCode(target.value),
        }}
      />
      <Input
        label={t("name")}
        hintText={t("nameHint")}
        nativeInputProps={{
          ...{ value: name, maxLength: 120, autoComplete: "off" },
          onChange: ({ target }) => setName(target.value),
        }}
      />
      {refusal?.data?.refusalCode === "planning/territory-exists" && (
        <p>
          <Link href={`/${writeCode(code)}/donnees`}>{t("openExisting", { code: writeCode(code) })}</Link>
        </p>
      )}
      <button type="submit" className="fr-btn" disabled={create.isPending}>
        {t("submit")}
      </button>
    </form>
  );
}

/** As the State writes it: 2a is 2A, 9 is 09. */
function writeCode(typed: string): string {
  return typed.trim().toUpperCase().padStart(2, "0");
}
