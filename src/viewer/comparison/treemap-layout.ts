import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import type { ComparedRow, Proof } from '../../compare/types.js';

/** A rectangle of the treemap. */
export interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What one entity spends on a class; without a proof what the small ones spend together. */
export interface PartTile extends Tile {
  readonly proof: Proof | null;
  readonly value: number;
  /** Figures that it stands for; where there are several, the proof is the first of them. */
  readonly count: number;
}

/** A class of spending with its parts. */
export interface ClassTile extends Tile {
  readonly row: ComparedRow;
  readonly parts: readonly PartTile[];
}

/** Height of the line with the name of a class. */
const HEAD = 18;
/** Most parts of a class with a tile of their own. */
const MOST_PARTS = 24;

interface Node {
  readonly row?: ComparedRow;
  readonly proof?: Proof | null;
  readonly count?: number;
  readonly value?: number;
  readonly children?: readonly Node[];
}

/** Lays classes of spending out as areas, each parted among those who spend it. What is not above zero has no area. */
export function treemapOf(rows: readonly ComparedRow[], width: number, height: number): readonly ClassTile[] {
  const root = hierarchy<Node>({ children: rows.map(nodeOf) }, ({ children }) => children)
    .sum(({ value }) => value ?? 0)
    .sort((a, b) => b.value! - a.value!);
  const laid = treemap<Node>()
    .tile(treemapSquarify.ratio(1.4))
    .size([width, height])
    .paddingOuter(1)
    .paddingInner(2)
    .paddingTop((node) => (node.depth === 1 ? HEAD : 0))
    .round(true)(root);
  return (laid.children ?? []).map(({ data, children = [], ...at }) => ({
    ...tileOf(at),
    row: data.row!,
    parts: children.map((part) => ({
      ...tileOf(part),
      proof: part.data.proof ?? null,
      count: part.data.count ?? 1,
      value: part.value!,
    })),
  }));
}

const tileOf = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): Tile => ({
  x: x0,
  y: y0,
  width: Math.max(0, x1 - x0),
  height: Math.max(0, y1 - y0),
});

function nodeOf(row: ComparedRow): Node {
  const byDocument = new Map<string, { readonly proof: Proof; value: number; count: number }>();
  for (const proof of row.proof) {
    const value = Math.max(0, Number(proof.value ?? 0));
    const known = byDocument.get(proof.document);
    if (!known) byDocument.set(proof.document, { proof, value, count: 1 });
    else {
      known.value += value;
      known.count++;
    }
  }
  const parts = [...byDocument.values()].sort((a, b) => b.value - a.value);
  const rest = parts.slice(MOST_PARTS);
  return {
    row,
    children: [
      ...parts.slice(0, MOST_PARTS),
      ...(rest.length > 0
        ? [{ proof: null, value: rest.reduce((all, { value }) => all + value, 0), count: rest.length }]
        : []),
    ],
  };
}
