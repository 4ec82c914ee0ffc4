declare global {
  /** Packed data that the data scripts of a report leave behind, by name. */
  var gongkaiData: Record<string, string> | undefined;
}

/** Reads what a data script has left under `name`, and lets the packed text go. Throws where there is nothing. */
export async function takeData<T>(name: string): Promise<T> {
  const packed = globalThis.gongkaiData?.[name];
  if (packed === undefined) throw new Error(`no data named ${name}`);
  delete globalThis.gongkaiData![name];
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text()) as T;
}

const loading = new Map<string, Promise<unknown>>();

/** Loads the data script at `path` (from the page) and reads what it leaves under `name`. Loaded once. */
export function loadData<T>(name: string, path: string): Promise<T> {
  let promise = loading.get(name) as Promise<T> | undefined;
  if (!promise) {
    promise = new Promise<void>((done, fail) => {
      const script = document.createElement('script');
      script.src = path;
      script.onload = () => done();
      script.onerror = () => fail(new Error(`${path} could not be loaded`));
      document.head.append(script);
    }).then(() => takeData<T>(name));
    loading.set(name, promise);
  }
  return promise;
}
