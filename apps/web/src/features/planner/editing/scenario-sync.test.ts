import type { ScenarioChange, ScenarioView } from "@maillage/planning/scenario";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftStore } from "./draft-store.ts";
import { keepChange } from "./keep-change.ts";
import type { RemoteAnswer, ScenarioRemote } from "./scenario-remote.ts";
import { ScenarioSync, type SyncState } from "./scenario-sync.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const opening = (siteId: string): ScenarioChange =>
  keepChange({ kind: "set-status", siteId, status: "labelled", date: null });

/** One scenario, as the server keeps it: versions checked, and as reachable as the test wants. */
class Server implements ScenarioRemote {
  isReachable = true;
  scenario: ScenarioView = {
    ...{
      id: "s",
      territory: "52",
      name: "Projet",
      description: null,
      siteNetwork: "2021",
      version: 1,
      shelf: "active",
    },
    ...{ isLocked: false, changeCount: 0, cost: { euros: null, unknownCount: 0 }, createdAt: "", updatedAt: "" },
    ...{ changes: [], latestVersion: 1 },
  };

  async get(): Promise<RemoteAnswer> {
    await Promise.resolve();
    return this.isReachable ? { kind: "scenario", scenario: this.scenario } : { kind: "unreachable" };
  }

  async save({ expectedVersion, changes = [] }: Parameters<ScenarioRemote["save"]>[0]): Promise<RemoteAnswer> {
    await Promise.resolve();
    if (!this.isReachable) return { kind: "unreachable" };
    const { version, shelf, isLocked } = this.scenario;
    if (shelf === "deleted") return { kind: "deleted" };
    if (isLocked) return { kind: "read-only" };
    if (expectedVersion !== version) return { kind: "conflict" };
    this.scenario = { ...this.scenario, changes, version: version + 1, latestVersion: version + 1 };
    return { kind: "scenario", scenario: this.scenario };
  }
}

/** A page that edits the scenario: its list, and what it was told. */
function openPage(server: Server, page: string, storage: Storage = new MemoryStorage()) {
  const seen: SyncState["status"][] = [];
  let changes = server.scenario.changes;
  const sync = new ScenarioSync(server.scenario, {
    remote: server,
    drafts: new DraftStore(storage, "s", page),
    onState: ({ status }) => {
      if (seen.at(-1) !== status) seen.push(status);
    },
    onMerge: (merge) => {
      changes = merge(changes);
    },
  });
  return {
    sync,
    seen,
    get changes() {
      return changes;
    },
    edit: (edited: readonly ScenarioChange[]) => {
      changes = edited;
      sync.edit(edited);
    },
  };
}

class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  clear = () => this.#items.clear();
  getItem = (key: string) => this.#items.get(key) ?? null;
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  removeItem = (key: string) => void this.#items.delete(key);
  setItem = (key: string, value: string) => void this.#items.set(key, value);
}

const settle = () => vi.advanceTimersByTimeAsync(60_000);

test("edits are saved by themselves once the hand rests, several gestures as one version", async () => {
  const server = new Server();
  const storage = new MemoryStorage();
  const page = openPage(server, "a", storage);
  const [first, second] = [opening("1"), opening("2")];
  page.edit([first]);
  page.edit([first, second]);
  expect(page.sync.state.status).toBe("unsaved");
  expect(storage.length).toBe(1);
  await settle();
  expect(page.seen).toStrictEqual(["unsaved", "saving", "saved"]);
  expect(server.scenario).toMatchObject({ version: 2, changes: [first, second] });
  expect(storage.length).toBe(0);
});

test("an answer that is already somebody else’s version is merged: nothing of either is written over", async () => {
  const server = new Server();
  const page = openPage(server, "a");
  const [mine, theirs, later] = [opening("1"), opening("2"), opening("3")];
  const save = server.save.bind(server);
  vi.spyOn(server, "save").mockImplementationOnce(async (saving) => {
    await save(saving);
    return save({ ...saving, expectedVersion: 2, changes: [mine, theirs] });
  });
  page.edit([mine]);
  await settle();
  expect(page.sync.state).toMatchObject({ status: "saved", scenario: { version: 3 } });
  expect(page.changes).toStrictEqual([mine, theirs]);
  page.edit([...page.changes, later]);
  await settle();
  expect(server.scenario.changes).toStrictEqual([mine, theirs, later]);
});

test("what another page saved meanwhile is merged, told, and everything of both is saved", async () => {
  const server = new Server();
  const [mine, theirs] = [openPage(server, "a"), openPage(server, "b")];
  const [first, second] = [opening("1"), opening("2")];
  mine.edit([first]);
  theirs.edit([second]);
  await settle();
  expect(new Set(server.scenario.changes)).toStrictEqual(new Set([first, second]));
  const last = theirs.sync.state;
  expect(last.status).toBe("saved");
  expect(last.received).toStrictEqual({ before: [], after: [first] });
  await mine.sync.refresh();
  expect(mine.changes).toStrictEqual(server.scenario.changes);
  expect(theirs.changes).toStrictEqual(server.scenario.changes);
});

test.each(["mine", "theirs"] as const)("one change edited in two ways is asked about: %s holds", async (side) => {
  const server = new Server();
  const change = opening("1");
  server.scenario = { ...server.scenario, changes: [change] };
  const [mine, theirs] = [openPage(server, "a"), openPage(server, "b")];
  theirs.edit([{ ...change, year: 2026 }]);
  await settle();
  mine.edit([{ ...change, year: 2027 }]);
  await settle();
  expect(mine.sync.state).toMatchObject({ status: "conflict", conflicts: [{ changeId: change.id }] });
  expect(server.scenario.changes).toMatchObject([{ year: 2026 }]);
  // Work goes on while the question is open.
  const since = opening("2");
  mine.edit([...mine.changes, since]);
  mine.sync.settle(new Map([[change.id, side]]));
  await settle();
  expect(mine.sync.state).toMatchObject({ status: "saved", conflicts: [] });
  expect(server.scenario.changes).toMatchObject([{ year: side === "mine" ? 2027 : 2026 }, { siteId: "2" }]);
  expect(mine.changes).toStrictEqual(server.scenario.changes);
});

test("a question stays until it is answered, whatever was about to be sent", async () => {
  const server = new Server();
  const change = opening("1");
  server.scenario = { ...server.scenario, changes: [change] };
  const [mine, theirs] = [openPage(server, "a"), openPage(server, "b")];
  server.isReachable = false;
  mine.edit([{ ...change, comment: "gare" }]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(mine.sync.state.status).toBe("unreachable");
  server.isReachable = true;
  theirs.edit([{ ...change, comment: "mairie" }]);
  await vi.advanceTimersByTimeAsync(701);
  // The connection is back before the next try that was planned.
  await mine.sync.refresh();
  await settle();
  expect(mine.sync.state).toMatchObject({ status: "conflict", conflicts: [{ mine: { comment: "gare" } }] });
  mine.sync.settle(new Map([[change.id, "mine"]]));
  await settle();
  expect(server.scenario.changes).toMatchObject([{ comment: "gare" }]);
});

test("without a connection edits stay here and in the storage, and are saved when it comes back", async () => {
  const server = new Server();
  const storage = new MemoryStorage();
  const page = openPage(server, "a", storage);
  server.isReachable = false;
  const [first, second] = [opening("1"), opening("2")];
  page.edit([first]);
  await settle();
  expect(page.sync.state.status).toBe("unreachable");
  page.edit([first, second]);
  expect(storage.length).toBe(1);
  server.isReachable = true;
  await settle();
  expect(page.sync.state.status).toBe("saved");
  expect(server.scenario.changes).toStrictEqual([first, second]);
  expect(storage.length).toBe(0);
});

test("a page that was closed before it could save is taken up by the next, over what was saved since", async () => {
  const server = new Server();
  const storage = new MemoryStorage();
  server.isReachable = false;
  const closed = openPage(server, "a", storage);
  const [lost, other] = [opening("1"), opening("2")];
  closed.edit([lost]);
  closed.sync.close();
  server.isReachable = true;
  const elsewhere = openPage(server, "b");
  elsewhere.edit([other]);
  await settle();
  const next = openPage(server, "c", storage);
  expect(next.sync.recover()).toBe(true);
  await settle();
  expect(new Set(server.scenario.changes.map(({ id }) => id))).toStrictEqual(new Set([lost.id, other.id]));
  expect(next.changes).toStrictEqual(server.scenario.changes);
  expect(openPage(server, "d", storage).sync.recover()).toBe(false);
});

test("deleted or locked meanwhile: what was typed stays here, and goes on once it is back", async () => {
  for (const closed of [{ shelf: "deleted" as const }, { isLocked: true }]) {
    const server = new Server();
    const page = openPage(server, "a");
    server.scenario = { ...server.scenario, ...closed };
    const change = opening("1");
    page.edit([change]);
    await settle();
    expect(page.sync.state.status).toBe("shelf" in closed ? "deleted" : "read-only");
    expect(page.changes).toStrictEqual([change]);
    server.scenario = { ...server.scenario, shelf: "active", isLocked: false };
    await page.sync.refresh();
    await settle();
    expect(page.sync.state.status).toBe("saved");
    expect(server.scenario.changes).toStrictEqual([change]);
  }
});

test("whatever two pages do, and however the connection goes, both end with the same list and nothing added is lost", async () => {
  const step = fc.record({
    page: fc.nat(1),
    does: fc.constantFrom("add", "add", "annotate", "remove", "drop", "come back", "wait", "look"),
    pick: fc.nat(20),
  });
  let mergeCount = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const server = new Server();
      const pages = [openPage(server, "a"), openPage(server, "b")] as const;
      const added = new Set<string>();
      const removed = new Set<string>();
      for (const { page: who, does, pick } of steps) {
        const page = who === 0 ? pages[0] : pages[1];
        const picked = page.changes[pick % Math.max(page.changes.length, 1)];
        if (does === "add") {
          const change = opening(`${pick}`);
          added.add(change.id);
          page.edit([...page.changes, change]);
        } else if (does === "annotate" && picked !== undefined) {
          page.edit(page.changes.map((each) => (each === picked ? { ...each, year: 2020 + pick } : each)));
        } else if (does === "remove" && picked !== undefined) {
          removed.add(picked.id);
          page.edit(page.changes.filter((each) => each !== picked));
        } else if (does === "drop") server.isReachable = false;
        else if (does === "come back") server.isReachable = true;
        else if (does === "look") await page.sync.refresh();
        else if (does === "wait") await vi.advanceTimersByTimeAsync(pick * 200);
      }
      server.isReachable = true;
      for (let round = 0; round < 4; round++) {
        for (const { sync } of pages) {
          if (sync.state.status === "conflict") sync.settle(new Map());
          await settle();
          await sync.refresh();
        }
      }
      for (const { sync, changes } of pages) {
        expect(sync.state.status).toBe("saved");
        expect(changes).toStrictEqual(server.scenario.changes);
        if (sync.state.received !== undefined) mergeCount++;
        sync.close();
      }
      const kept = new Set(server.scenario.changes.map(({ id }) => id));
      for (const id of added) expect(kept.has(id) || removed.has(id)).toBe(true);
    }),
    { numRuns: 150 },
  );
  expect(mergeCount).toBeGreaterThan(50);
});

test("edits of a closed page, whose scenario was locked before they could be saved, stay until they are kept or given up", async () => {
  const server = new Server();
  const storage = new MemoryStorage();
  const mine = opening("1");
  const page = openPage(server, "a", storage);
  server.isReachable = false;
  page.edit([mine]);
  await settle();
  page.sync.close();

  server.isReachable = true;
  server.scenario = { ...server.scenario, isLocked: true };
  for (const name of ["b", "c"]) {
    const again = openPage(server, name, storage);
    expect(again.sync.recover()).toBe(true);
    await settle();
    expect(again.changes).toStrictEqual([mine]);
    expect(again.sync.state.status).toBe("read-only");
    expect(server.scenario.changes).toStrictEqual([]);
    again.sync.close();
  }
  const last = openPage(server, "d", storage);
  last.sync.recover();
  last.sync.discard();
  expect(last.changes).toStrictEqual([]);
  expect(storage.length).toBe(0);
});

test("what is told of others is theirs alone, whatever is saved here before it is read", async () => {
  const server = new Server();
  const [first, mine, theirs, last] = [opening("1"), opening("2"), opening("3"), opening("4")];
  server.scenario = { ...server.scenario, changes: [first] };
  const [page, other] = [openPage(server, "a"), openPage(server, "b")];
  other.edit([first, theirs]);
  await settle();
  page.edit([first, mine]);
  await settle();
  await other.sync.refresh();
  other.edit([...other.changes, last]);
  await settle();
  await page.sync.refresh();
  expect(new Set(page.changes)).toStrictEqual(new Set([first, mine, theirs, last]));
  expect(page.sync.state.received).toStrictEqual({ before: [first], after: [first, theirs, last] });
});
