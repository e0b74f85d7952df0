import type { APIRequestContext, Page } from "@playwright/test";
import { expectAccessible, expectAccessibleInBothThemes, expectFits } from "../src/expect-accessible.ts";
import { expect, test } from "../src/offline-page.ts";

/* The server's data folder is shared with the other specs: scenarios are found by names of their own. */

interface Scenario {
  readonly id: string;
  readonly version: number;
}

async function ask(request: APIRequestContext, procedure: string, data: object): Promise<Scenario> {
  const answer = await request.post(`/api/trpc/scenario.${procedure}`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).result.data;
}

const KEPT = { at: "2026-11-20T10:00:00.000Z", comment: null, year: null, costEuros: null };
const JOINVILLE = {
  ...{ kind: "add-site", siteId: "njoinville", name: "France services Joinville", format: "fixed", status: "labelled" },
  ...{ longitude: 5.139, latitude: 48.4465, ...KEPT, id: "joinville" },
};
const closing = (siteId: string) => ({
  ...{ kind: "set-status", siteId, status: "closed", date: null, ...KEPT, id: `close${siteId}` },
});

function create(request: APIRequestContext, name: string, changes: readonly object[], siteNetwork = "2024-08-01") {
  return ask(request, "create", { territory: "52", name, siteNetwork, changes });
}

const card = (page: Page, name: string) => page.getByRole("article", { name, exact: true });
const rows = (page: Page) => page.locator("ol > li[data-change]");
const sentences = async (page: Page) =>
  (await rows(page).locator("> div:first-child > p").allTextContents()).map((text) => text.replace(/^\d+\.\s*/, ""));
const saved = (page: Page, version: number) => page.getByText(`Enregistré : version ${version}.`);

test("a scenario is created, filled, ordered, undone, commented and programmed, with the keyboard", async ({
  page,
}) => {
  await page.goto("/52");
  await page.getByRole("link", { name: "Scénarios" }).click();
  await page.getByRole("button", { name: /Créer un (premier )?scénario/ }).click();
  await page.getByRole("button", { name: "Créer", exact: true }).click();
  await expect(page.getByText("Donnez un nom au scénario.")).toBeVisible();
  await page.getByLabel("Nom").fill("Au clavier");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Au clavier");
  await expect(page.getByText("Ce scénario ne change rien encore.")).toBeVisible();

  const add = page.getByRole("button", { name: "Ajouter", exact: true });
  await expect(add).toBeEnabled();
  await page.getByLabel("Commune").fill("Nulle part");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Aucune commune du territoire ne porte ce nom.")).toBeVisible();
  await page.getByLabel("Commune").fill("joinville");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel("Ce qui change").selectOption({ label: "Fermer un site" });
  await page.getByLabel("Site", { exact: true }).selectOption({ label: "France services Bologne (Labellisé)" });
  await add.click();
  await expect(rows(page)).toHaveCount(2);
  expect(await sentences(page)).toEqual(["Ouvrir France services Joinville", "Fermer France services Bologne"]);

  // By a button, then with the handle taken from the keyboard.
  await page.getByRole("button", { name: "Monter d’un rang : Fermer France services Bologne" }).press("Enter");
  expect(await sentences(page)).toEqual(["Fermer France services Bologne", "Ouvrir France services Joinville"]);
  const handle = rows(page)
    .first()
    .getByRole("button", { name: /Prendre pour déplacer/ });
  await handle.focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(/Fermer France services Bologne.*rang 1 sur 2/)).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText(/Fermer France services Bologne.*rang 2 sur 2/)).toBeAttached();
  await page.keyboard.press("Space");
  await expect
    .poll(() => sentences(page))
    .toEqual(["Ouvrir France services Joinville", "Fermer France services Bologne"]);
  await page.getByRole("button", { name: "Annuler la dernière modification" }).click();
  expect(await sentences(page)).toEqual(["Fermer France services Bologne", "Ouvrir France services Joinville"]);

  const opening = rows(page).nth(1);
  await opening.getByLabel(/^Année/).selectOption({ index: 2 });
  await opening.getByLabel(/^Coût estimé/).fill("cher");
  await expect(opening.getByText("Ce n’est pas un montant")).toBeVisible();
  await opening.getByLabel(/^Coût estimé/).fill("120 000");
  await opening.getByLabel(/^Commentaire/).fill("Local prêté par la mairie");
  await expect(page.getByText(/Enregistré\s: version \d+\./)).toBeVisible();
  await page.reload();
  await expect(opening.getByLabel(/^Commentaire/)).toHaveValue("Local prêté par la mairie");
  await expect(opening.getByLabel(/^Coût estimé/)).toHaveValue(/120\s000\s€/);
  const phasing = page.getByRole("table", { name: /Ce qu’apporte chaque année/ });
  await expect(phasing.getByRole("row")).toHaveCount(4);
  await expect(phasing.getByRole("row").nth(2)).toContainText(/120\s000\s€/);
  await expect(phasing.getByRole("row").nth(3)).toContainText("Sans année");
});

test("a change is dragged from a year to another with the mouse, and the curve follows", async ({ page, request }) => {
  const { id } = await create(request, "À la souris", [JOINVILLE, closing("822")]);
  await page.goto(`/52/scenarios/${id}`);
  const board = page.getByRole("region", { name: "Ouvertures par année" });
  const year = new Date().getFullYear() + 1;
  const column = board.locator(`[data-year="year-${year}"]`);
  const moved = board.getByRole("button", { name: "Prendre pour déplacer : Ouvrir France services Joinville" });
  await moved.scrollIntoViewIfNeeded();
  const [from, to] = [await moved.boundingBox(), await column.boundingBox()];
  if (from === null || to === null) throw new Error("The board is not drawn.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 60, { steps: 12 });
  await expect(column).toContainText("Joinville");
  await page.mouse.up();
  await expect(saved(page, 2)).toBeVisible();
  await expect(column).toContainText("Joinville");
  const row = page.getByRole("table", { name: /Ce qu’apporte chaque année/ }).locator(`tr[data-year="${year}"]`);
  await expect(row).toContainText("+258");
  await expect(row).toContainText("11");
});

test("a scenario is renamed, duplicated, locked, archived, deleted and brought back", async ({ page, request }) => {
  const { id } = await create(request, "À ranger", [JOINVILLE]);
  await page.goto("/52/scenarios");
  await expect(card(page, "À ranger")).toContainText("+258");
  const act = async (name: string, action: string) => {
    const menu = card(page, name).locator("details");
    if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
    await menu.getByRole("button", { name: action, exact: true }).click();
  };
  await act("À ranger", "Renommer");
  await page.getByLabel("Nouveau nom").fill("Rangé");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Le scénario s’appelle maintenant « Rangé ».")).toBeVisible();
  await act("Rangé", "Dupliquer");
  await expect(card(page, "Rangé (copie)")).toBeVisible();
  await act("Rangé", "Verrouiller");
  await expect(card(page, "Rangé")).toContainText(/Verrouillé/i);
  await page.goto(`/52/scenarios/${id}`);
  await expect(page.getByText("Ce scénario est verrouillé")).toBeVisible();
  await expect(page.getByRole("button", { name: "Déverrouiller" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /Monter d’un rang/ })).toHaveCount(0);
  await page.goto("/52/scenarios");
  await act("Rangé", "Déverrouiller");
  await act("Rangé (copie)", "Archiver");
  await expect(card(page, "Rangé (copie)")).toHaveCount(0);
  await act("Rangé", "Supprimer");
  await expect(card(page, "Rangé")).toHaveCount(0);
  await page.getByRole("button", { name: "Annuler la suppression" }).click();
  await expect(card(page, "Rangé")).toBeVisible();
  await act("Rangé", "Supprimer");
  await page.getByRole("link", { name: /Corbeille/ }).click();
  await card(page, "Rangé")
    .getByRole("button", { name: /Rétablir/ })
    .click();
  await expect(page.getByText("« Rangé » est rétabli.")).toBeVisible();
  await page.getByRole("link", { name: /Archivés/ }).click();
  await expect(card(page, "Rangé (copie)")).toBeVisible();
});

test("versions are told apart, read again, and returned to", async ({ page, request }) => {
  const { id } = await create(request, "Avec des versions", [JOINVILLE]);
  await ask(request, "save", { id, expectedVersion: 1, changes: [JOINVILLE, closing("822")] });
  await page.goto(`/52/scenarios/${id}`);
  const versions = page.getByRole("table", { name: /Versions du scénario/ });
  await expect(versions.locator('tr[data-version="2"]')).toContainText("1 ajouté");
  // The page is awake: a link that React takes over between the button's going down and up would not be followed.
  await expect(page.getByRole("button", { name: "Revenir à cette version – version 1" })).toBeEnabled();
  await versions.getByRole("link", { name: "Lire – version 1" }).click();
  await expect(page.getByText("Vous lisez la version 1")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Revenir à cette version – version 1" }).click();
  await expect(page.locator('tr[data-version="3"]')).toContainText("1 retiré");
  await expect(page.getByText("version 3, enregistrée le")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
});

test("two to six are compared side by side, at the versions of the address, with where the time changes", async ({
  page,
  request,
}) => {
  const first = await create(request, "Premier comparé", [JOINVILLE]);
  const second = await create(request, "Second comparé", [closing("822"), closing("297")]);
  await page.goto("/52/scenarios");
  for (const { id } of [first, second]) {
    await page.locator(`article[data-scenario="${id}"]`).getByText("Comparer").click();
  }
  await page.getByRole("link", { name: "Comparer", exact: true }).click();
  await expect(page).toHaveURL(`/52/scenarios?comparer=reseau:2024-08-01,${first.id}@1,${second.id}@1`);
  const table = page.getByRole("table", { name: /Comparaison/ });
  await expect(table.locator('tr[data-mesure="covered"]')).toContainText(/167\s994.*168\s252.*\+258/);
  await expect(table.locator('tr[data-mesure="cantons"]')).toContainText(/10.*11.*\+1.*9.*−1/);
  await expect(table).toContainText("inconnu");
  await expect(page.getByRole("table", { name: /Lieux dont le temps de trajet change/ })).toContainText("Joinville");
  await expectAccessible(page);
  // What is saved since does not change what the address shows.
  await ask(request, "save", { id: first.id, expectedVersion: 1, changes: [] });
  await page.reload();
  await expect(table.locator('tr[data-mesure="covered"]')).toContainText(/168\s252/);
  await expect(page.getByText("« Premier comparé » a une version plus récente (2).")).toBeVisible();
  await page.goto("/52/scenarios?comparer=reseau:2024-08-01,zzzzzzzzzz");
  await expect(page.getByText("« zzzzzzzzzz » n’est pas comparé")).toBeVisible();
  await expect(page.getByText("Choisissez au moins deux réseaux ou scénarios.")).toBeVisible();
});

test("two people edit one scenario: both additions stay, a change written twice is asked about, a deletion loses nothing", async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  const { id } = await create(request, "À deux", [JOINVILLE, closing("822")]);
  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "fr-FR" });
  const other = await context.newPage();
  await page.goto(`/52/scenarios/${id}`);
  await other.goto(`/52/scenarios/${id}`);
  await expect(saved(page, 1)).toBeVisible();
  await expect(saved(other, 1)).toBeVisible();

  await rows(page)
    .first()
    .getByLabel(/^Commentaire/)
    .fill("D’accord avec la mairie");
  await expect(saved(page, 2)).toBeVisible();
  await rows(other)
    .nth(1)
    .getByLabel(/^Coût estimé/)
    .fill("5000");
  const received = other.locator("[data-recu]");
  await expect(received).toContainText("réunis");
  await expect(received).toContainText("modification de « Ouvrir France services Joinville » (commentaire)");
  await expect(received).toBeInViewport();
  await expect(
    rows(other)
      .first()
      .getByLabel(/^Commentaire/),
  ).toHaveValue("D’accord avec la mairie");
  await expect(saved(other, 3)).toBeVisible();

  // The first page has not heard of it yet.
  await rows(page)
    .nth(1)
    .getByLabel(/^Coût estimé/)
    .fill("7000");
  const choice = page.locator("[data-conflits]");
  await expect(choice).toContainText(/5\s000\s€/);
  await expect(choice).toBeInViewport();
  await choice.getByLabel(/^Le vôtre/).check({ force: true });
  await choice.getByRole("button", { name: "Appliquer ces choix" }).click();
  await expect(saved(page, 4)).toBeVisible();
  await expect(
    rows(page)
      .nth(1)
      .getByLabel(/^Coût estimé/),
  ).toHaveValue(/7\s?000/);

  await expect(page.getByText("version 4, enregistrée le")).toBeVisible();
  await ask(request, "delete", { id });
  await rows(page)
    .first()
    .getByLabel(/^Commentaire/)
    .fill("Écrit après la suppression");
  const closed = page.getByRole("alert").filter({ hasText: "Ce scénario a été supprimé entre-temps" });
  await closed.getByRole("button", { name: "Enregistrer dans un nouveau scénario" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("À deux (repris)");
  await expect(
    rows(page)
      .first()
      .getByLabel(/^Commentaire/),
  ).toHaveValue("Écrit après la suppression");
  await context.close();
});

test("without an answer nothing typed is lost: it goes once Maillage answers again", async ({ page, request }) => {
  const { id } = await create(request, "Sans réponse", [JOINVILLE]);
  await page.goto(`/52/scenarios/${id}`);
  await expect(saved(page, 1)).toBeVisible();
  await page.route("**/api/trpc/**", (route) => route.abort());
  await rows(page)
    .first()
    .getByLabel(/^Commentaire/)
    .fill("Écrit dans le train");
  await expect(page.getByText("Maillage ne répond pas")).toBeVisible();
  await page.unroute("**/api/trpc/**");
  await page.getByRole("button", { name: "Réessayer" }).click();
  await expect(saved(page, 2)).toBeVisible();
  await page.reload();
  await expect(
    rows(page)
      .first()
      .getByLabel(/^Commentaire/),
  ).toHaveValue("Écrit dans le train");
});

test("a scenario goes to a newer network, after what no longer fits was shown", async ({ page, request }) => {
  const nogent = { ...closing("2426"), status: "labelled" };
  const { id } = await create(request, "Vers un autre réseau", [nogent, JOINVILLE], "2021");
  await page.goto(`/52/scenarios/${id}`);
  const rebase = page.getByRole("region", { name: "Porter sur un autre réseau" });
  await rebase.getByRole("button", { name: "Voir ce que cela donnerait" }).click();
  await expect(rebase.getByText("Un changement demande une décision.")).toBeVisible();
  await expect(rebase.locator('fieldset[data-change="close2426"]')).toContainText("Le nouveau réseau l’a déjà fait");
  await rebase.getByRole("button", { name: "Porter le scénario" }).click();
  await expect(rebase.getByText(/Le scénario est maintenant sur .*version 2\./)).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText("Sur le réseau « Liste officielle du 1er août 2024 », version 2")).toBeVisible();
});

test("the network is replayed from its first label to its eighteenth, by button, keyboard and address", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/52/scenarios");
  await page.getByRole("link", { name: "Rejouer le réseau depuis ses débuts" }).click();
  await expect(page.getByText("À lire avec prudence : la date est celle du label.")).toBeVisible();
  const slider = page.getByRole("slider");
  await expect(slider).toHaveAttribute("aria-valuetext", /1er janvier 2020\s: 4 sites/);
  await expect(slider).toBeEnabled();
  await slider.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /1er septembre 2020\s: 8 sites/);
  await expect(page).toHaveURL(/date=2020-09-01/);
  await page.getByRole("button", { name: "Lire", exact: true }).click();
  await expect(slider).toHaveAttribute("aria-valuetext", /1er avril 2021\s: 9 sites/);
  await page.getByRole("button", { name: "Pause" }).click();
  await slider.press("End");
  await expect(slider).toHaveAttribute("aria-valuetext", /8 décembre 2023\s: 18 sites/);
  await expect(page.getByRole("region", { name: "Lecture" })).toContainText(/99,8\s%/);
  await expect(page.getByRole("region", { name: "Lecture" })).toContainText("10 sur 17");
  await page.getByText("Les mêmes chiffres en tableau").click();
  await expect(page.getByRole("table", { name: "Le réseau à chaque date de label" }).getByRole("row")).toHaveCount(9);
  await page.goto("/52/scenarios/chronologie?date=2021-05-01");
  await expect(slider).toHaveAttribute("aria-valuetext", /1er avril 2021\s: 9 sites/);
  await expectAccessible(page);
});

test("a scenario that does not exist is said, not drawn", async ({ page }) => {
  await page.goto("/52/scenarios/zzzzzzzzzz");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Scénario introuvable");
});

test("no violation that axe can find, light and dark; nothing overflows from 360 to 2560 px", async ({
  page,
  request,
}) => {
  const { id } = await create(request, "Lisible", [JOINVILLE, closing("822"), closing("xyz")]);
  await ask(request, "save", { id, expectedVersion: 1, changes: [JOINVILLE, closing("xyz")] });
  for (const path of ["/52/scenarios", `/52/scenarios/${id}`]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await expectFits(page, 360, 2560);
  }
});
