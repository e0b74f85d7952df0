import type { SyntheticOsm } from "./pbf-writer.ts";

/** Encodes as OpenStreetMap XML. */
export function writeOsmXml(osm: SyntheticOsm): string {
  const tags = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([key, value]) => `    <tag k="${escapeXml(key)}" v="${escapeXml(value)}"/>`);
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6" generator="test">'];
  for (const node of osm.nodes) {
    lines.push(`  <node id="${node.id}" lon="${node.longitude.toFixed(7)}" lat="${node.latitude.toFixed(7)}">`);
    lines.push(...tags(node.tags ?? {}), "  </node>");
  }
  for (const way of osm.ways) {
    lines.push(
      `  <way id="${way.id}">`,
      ...way.nodes.map((id) => `    <nd ref="${id}"/>`),
      ...tags(way.tags),
      "  </way>",
    );
  }
  for (const { id, members, tags: relationTags } of osm.relations ?? []) {
    lines.push(`  <relation id="${id}">`);
    for (const member of members) {
      lines.push(`    <member type="${member.type}" ref="${member.id}" role="${member.role}"/>`);
    }
    lines.push(...tags(relationTags), "  </relation>");
  }
  return [...lines, "</osm>", ""].join("\n");
}

function escapeXml(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
