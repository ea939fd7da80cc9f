import { mountApp } from '@/app/mount-app';
import { drawConsole } from './draw-console';
import { previewPorts } from './preview-ports';
import { sampleDocument } from './sample-document';

/** Shows one surface with samples: `?surface=popup&steps=60&recording=paused`. */
const query = new URLSearchParams(location.search);
const surface = (query.get('surface') ?? 'tab') as 'popup' | 'side-panel' | 'tab';
const counts = (query.get('steps') ?? '60').split(',').filter(Boolean).map(Number);
const preview = previewPorts(`preview-${crypto.randomUUID()}`);
const titles: Record<number, string> = {
  0: 'Untitled SOP',
  5: 'Reset a user’s password in Okta',
  60: 'Provision a new employee in Okta and assign role groups',
};
if (counts.some((count) => count > 0)) {
  const picture = await drawConsole();
  for (const count of counts) {
    await preview.seed(
      sampleDocument(`sop-${count}`, titles[count] ?? `SOP ${count}`, count),
      picture,
    );
  }
} else {
  for (const count of counts) {
    await preview.seed(sampleDocument(`sop-${count}`, titles[count] ?? '', count), null);
  }
}
const recording = query.get('recording');
if (recording) {
  const count = counts[0] ?? 0;
  preview.setRecording({
    status: recording === 'paused' ? 'paused' : 'recording',
    interrupted: recording === 'interrupted',
    sopId: `sop-${count}`,
    steps: count,
    scope: 'all',
  });
}
Reflect.set(window, 'preview', preview);
mountApp(surface, preview.ports);
