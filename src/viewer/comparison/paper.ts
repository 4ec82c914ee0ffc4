import { createContext } from 'preact';

/** The document that charts are drawn in where no browser draws them; null in a browser. */
export const Paper = createContext<Document | null>(null);
