import { FORMAT_VERSION } from './package-schema';

type Upgrade = (old: Record<string, unknown>) => Record<string, unknown>;

/** From version n to n + 1; each in a file of its own. Empty while there is only version 1. */
const UPGRADES: ReadonlyMap<number, Upgrade> = new Map();

export type UpgradeResult = { ok: true; value: unknown } | { ok: false; message: string };

/** Brings a package of any known version to the present one, a step at a time; refuses a newer one. */
export function upgradePackage(json: unknown): UpgradeResult {
  if (typeof json !== 'object' || json === null || !('formatVersion' in json)) {
    return { ok: false, message: 'This is not a SOPwright package: it has no formatVersion.' };
  }
  let value = json as Record<string, unknown>;
  const version = value.formatVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { ok: false, message: 'This package has a formatVersion that was never in use.' };
  }
  if (version > FORMAT_VERSION) {
    return {
      ok: false,
      message: `This package was made by a newer SOPwright (format ${version}; this one reads up to ${FORMAT_VERSION}). Update the extension, then import it again.`,
    };
  }
  for (let from = version; from < FORMAT_VERSION; from++) {
    const upgrade = UPGRADES.get(from);
    if (!upgrade) return { ok: false, message: `Format ${from} can't be upgraded.` };
    value = upgrade(value);
  }
  return { ok: true, value };
}
