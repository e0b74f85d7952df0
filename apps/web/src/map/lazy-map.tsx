"use client";
import dynamic from "next/dynamic";
import type { MapCanvasProps } from "./map-canvas.tsx";

const Canvas = dynamic(() => import("./map-canvas.tsx").then(({ MapCanvas }) => MapCanvas), { ssr: false });

/** The map, fetched after the page: the drawing library is far heavier than the rest, and figures do not wait for it. */
export function LazyMap(props: MapCanvasProps) {
  return <Canvas {...props} />;
}
