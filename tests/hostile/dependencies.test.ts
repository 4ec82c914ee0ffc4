import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/command.js';

interface Package {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const production = installed.filter(([, { dev }]) => !dev);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);
const security = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');

/** Licences that allow use, change and passing on. */
const PERMISSIVE =
  /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|CC0-1\.0|MIT AND Apache-2\.0)$/;

describe('what is installed with the package', () => {
  test('runs no script while it is installed, nor does what only its development needs', () => {
    expect(
      installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)),
    ).toEqual([]);
  });

  test('bears a permissive licence', () => {
    const others = production.filter(([, { license }]) => !PERMISSIVE.test(license ?? ''));
    expect(others.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([]);
  });

  test('is pinned to one version each', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d/.test(version))).toEqual([]);
  });

  test('is known by its checksum, and no registry is named', () => {
    const entries = installed.filter(([, { link }]) => !link);
    expect(entries.filter(([, { integrity }]) => !integrity).map(([path]) => nameOf(path))).toEqual([]);
    expect(entries.filter(([, { resolved }]) => resolved).map(([path]) => nameOf(path))).toEqual([]);
  });

  test('is listed with its reason and licence, and nothing else is', () => {
    const listed = [...security.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
    expect(listed.map(([, name]) => name).sort()).toEqual(Object.keys(manifest.dependencies).sort());
    for (const [, name, licence] of listed)
      expect([name, licence!.trim()]).toEqual([name, lock.packages[`node_modules/${name}`]?.license]);
  });
});
