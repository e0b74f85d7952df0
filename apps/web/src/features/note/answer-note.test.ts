import { NoteTerritoryEmptyError } from "@maillage/reports";
import { expect, test } from "vitest";
import type { NoteWriter } from "../../server/note-writer.ts";
import { answerNote, type NoteServices } from "./answer-note.ts";

const SITE_NETWORKS = ["2021-01-01", "2024-08-01"].map((date) => ({
  ...{ slug: date, date, name: { fr: date, en: date }, siteCount: 2, countedSiteCount: 2, neighbourSiteCount: 0 },
}));

/** Services that write a word, and keep what they were asked. */
function fakeServices() {
  const asked: Parameters<NoteWriter>[] = [];
  const services: NoteServices = {
    listSiteNetworks: async () => SITE_NETWORKS,
    getLocale: async () => "fr",
    writeNote: async (...question) => {
      asked.push(question);
      return new TextEncoder().encode("%PDF-1.7");
    },
  };
  return { asked, services };
}

test("the note of an address is a file of what the page shows", async () => {
  const { asked, services } = fakeServices();
  const address = new URLSearchParams("seuil=20&facteur=1.2&reseau=2021-01-01&format=odt");
  const response = await answerNote("52", address, services);
  expect(asked).toStrictEqual([
    [{ territory: "52", siteNetwork: "2021-01-01", thresholdSeconds: 1200, timeFactor: 1.2, changes: [] }, "odt"],
  ]);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("application/vnd.oasis.opendocument.text");
  expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="note-france-services-52.odt"');
  expect(await response.text()).toBe("%PDF-1.7");
});

test("an address that says nothing more asks for a PDF of the latest network; a scenario is asked for at its version", async () => {
  const { asked, services } = fakeServices();
  await answerNote("52", new URLSearchParams(), services);
  await answerNote("52", new URLSearchParams("scenario=abcdefghij&version=3"), services);
  expect(asked).toStrictEqual([
    [{ territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800, timeFactor: 1, changes: [] }, "pdf"],
    [{ territory: "52", scenario: "abcdefghij", version: 3, thresholdSeconds: 1800, timeFactor: 1 }, "pdf"],
  ]);
});

test("a format that there is not, and a territory without a list of sites, are refused in words", async () => {
  const { asked, services } = fakeServices();
  const format = await answerNote("52", new URLSearchParams("format=exe"), services);
  expect([format.status, await format.text()]).toEqual([400, expect.stringContaining("pdf, odt, html")]);
  const empty = await answerNote("75", new URLSearchParams(), { ...services, listSiteNetworks: async () => [] });
  expect([empty.status, await empty.text()]).toEqual([404, expect.stringContaining("pas encore de liste de sites")]);
  expect(asked).toEqual([]);
});

test("what cannot be written is a sentence, and no file", async () => {
  const response = await answerNote("55", new URLSearchParams(), {
    ...fakeServices().services,
    writeNote: async () => {
      throw new NoteTerritoryEmptyError("55");
    },
  });
  expect(response.status).toBe(409);
  expect(response.headers.get("Content-Disposition")).toBeNull();
  expect(await response.text()).toContain("n’a encore aucun habitant");
});
