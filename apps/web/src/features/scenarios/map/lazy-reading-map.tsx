"use client";
import dynamic from "next/dynamic";
import type { ReadingMapProps } from "./reading-map.tsx";

const Canvas = dynamic(() => import("./reading-map.tsx").then(({ ReadingMap }) => ReadingMap), { ssr: false });

/** The map, fetched after the page: figures and tables do not wait for the drawing library. */
export function LazyReadingMap(props: ReadingMapProps) {
  return <Canvas {...props} />;
}
