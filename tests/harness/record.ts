import { parseRecordArguments, USAGE, UsageError } from './record-arguments';
import { recordScenario } from './record-scenario';
import { loadScenario } from './scenario';

/** `npm run record`: the steps go to standard output, everything else to standard error. */
async function main(): Promise<number> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  try {
    const { scenario: path, ...options } = parseRecordArguments(args);
    const scenario = await loadScenario(path);
    const result = await recordScenario({ ...options, scenario });
    for (const step of result.steps) console.log(`${step.number}. ${step.text}`);
    if (!result.scenarioError) return 0;
    console.error(`The scenario failed: ${firstLine(result.scenarioError)}`);
    return 1;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    console.error(firstLine(error));
    return 1;
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // Firefox puts its own stack on the same line
  return message.replace(/ \w+@chrome:.*/s, '').split('\n')[0] ?? message;
}

process.exitCode = await main();
