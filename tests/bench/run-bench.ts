import { cpus, loadavg } from 'node:os';
import { benchHandlers } from './bench-handlers';
import { benchRecording } from './bench-recording';
import { benchScriptSize } from './bench-script-size';
import { benchWorker } from './bench-worker';
import { tableOf } from './timings';

const PARTS = {
  recording: benchRecording,
  size: benchScriptSize,
  handlers: benchHandlers,
  worker: benchWorker,
};

/** `npm run bench`, or `npm run bench -- handlers size` for some of the parts. Nothing is asserted. */
async function runBench(names: string[]): Promise<void> {
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown)
    throw new Error(`There is no "${unknown}"; there are ${Object.keys(PARTS).join(', ')}.`);
  console.log(`${cpus().length} processors, ${cpus()[0]?.model}`);
  for (const [name, bench] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const before = loadavg()[0] ?? 0;
    const figures = await bench();
    const load = `${before.toFixed(1)} to ${(loadavg()[0] ?? 0).toFixed(1)}`;
    console.log(`\n${name} (machine load ${load})\n${tableOf(figures)}`);
  }
}

try {
  await runBench(process.argv.slice(2));
} catch (error) {
  console.error(`The bench failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
// Servers and browsers are closed; nothing that a library left open may keep the command waiting.
process.exit();
