import { Button } from "@codegouvfr/react-dsfr/Button";
export default function Page() {
  return (
    <main>
      <h1>Maillage</h1>
      <Button>ok</Button>
    </main>
  );
}
