import { resolve } from 'node:path';
import { serveConsole } from '../consoles/serve';
import { recordScenario } from '../harness/record-scenario';
import { loadScenario } from '../harness/scenario';
import { type Figure, figure, plainFigure } from './timings';

const SCENARIO = resolve(import.meta.dirname, '../consoles/okta-like/scenario.mjs');

/** From the technician's action to what is stored of it, on the demo console with the built extension. */
export async function benchRecording(): Promise<Figure[]> {
  const server = await serveConsole('okta-like');
  try {
    process.env.SOPWRIGHT_CONSOLE_URL = server.url;
    const scenario = await loadScenario(SCENARIO);
    const { trace, scenarioError } = await recordScenario({ scenario });
    if (scenarioError) throw scenarioError;
    const pictured = trace.flatMap(({ actionAt, screenshotStoredAt }) =>
      screenshotStoredAt === null ? [] : [screenshotStoredAt - actionAt],
    );
    const omitted = trace.flatMap(({ screenshotOmitted }) => screenshotOmitted ?? []);
    const reasons = [...new Set(omitted)].map(
      (reason) => `${omitted.filter((each) => each === reason).length} ${reason}`,
    );
    return [
      figure(
        'action to step stored',
        trace.map(({ actionAt, stepStoredAt }) => stepStoredAt - actionAt),
      ),
      figure('action to picture stored', pictured),
      plainFigure('steps with a picture', `${pictured.length} of ${trace.length}`),
      plainFigure('steps without', reasons.join(', ') || 'none'),
    ];
  } finally {
    await server.close();
  }
}
