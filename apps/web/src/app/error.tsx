"use client";
import { useFailureTexts } from "../features/shell/failure-texts.tsx";

interface FailureProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function Failure({ error, reset }: FailureProps) {
  const texts = useFailureTexts();
  return (
    <main id="contenu" tabIndex={-1} className="fr-container fr-py-6w">
      <h1>{texts.title}</h1>
      <p className="fr-text--lead">{texts.explanation}</p>
      {error.digest !== undefined && (
        <p className="fr-text--sm">
          {texts.reference} {error.digest}
        </p>
      )}
      <button type="button" className="fr-btn" onClick={reset}>
        {texts.retry}
      </button>
    </main>
  );
}
