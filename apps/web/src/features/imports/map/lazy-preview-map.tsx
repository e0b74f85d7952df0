"use client";
import dynamic from "next/dynamic";
import type { PreviewMapProps } from "./preview-map.tsx";

const Canvas = dynamic(() => import("./preview-map.tsx").then(({ PreviewMap }) => PreviewMap), { ssr: false });

/** The map, fetched when its tab is opened: whoever reads tables never loads the drawing library. */
export function LazyPreviewMap(props: PreviewMapProps) {
  return <Canvas {...props} />;
}
